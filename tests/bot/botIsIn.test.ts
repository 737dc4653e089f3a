import type { TurnContext } from 'botbuilder';
import { BotPresence } from '../../bot/messageExtension/botIsIn.ts';
import { tenantId, testNow } from '../support/context.ts';
import { activityFrom } from './botDoor.ts';

const conversation = {
  id: '19:channel@thread.tacv2;messageid=1',
  conversationType: 'channel',
  tenantId,
  isGroup: true,
};
const channel = { conversation };

describe('whether the bot is in a conversation', () => {
  const turnIn = (where: object) =>
    ({ activity: activityFrom({ objectId: 'x', name: 'X' }, where) }) as unknown as TurnContext;
  const presenceThat = (answer: () => Promise<boolean>) => {
    const asked = jest.fn(answer);
    return { asked, presence: new BotPresence(asked) };
  };
  const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

  it('needs no question in its own chat', async () => {
    const { asked, presence } = presenceThat(() => Promise.resolve(false));
    expect([await presence.isIn(turnIn({}), testNow), asked.mock.calls.length]).toEqual([true, 0]);
  });

  it('is asked of Teams once in ten minutes for each conversation, whatever its thread', async () => {
    const { asked, presence } = presenceThat(() => Promise.resolve(true));
    const thread = { conversation: { ...conversation, id: '19:channel@thread.tacv2;messageid=2' } };
    for (const where of [channel, thread]) expect(await presence.isIn(turnIn(where), later(9))).toBe(true);
    expect(asked.mock.calls.length).toBe(1);
    await presence.isIn(turnIn(channel), later(20));
    expect(asked.mock.calls.length).toBe(2);
  });

  it('is no where Teams says no, or says nothing', async () => {
    const refused = presenceThat(() => Promise.reject(new Error('not in the roster')));
    expect(await refused.presence.isIn(turnIn(channel), testNow)).toBe(false);
    const silent = presenceThat(() => new Promise(() => undefined));
    expect(await silent.presence.isIn(turnIn(channel), testNow)).toBe(false);
  });
});
