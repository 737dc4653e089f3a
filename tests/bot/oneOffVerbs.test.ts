import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { makePair, makeSkills } from '../domain/partnerships/pair.ts';
import { makePerson } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeDoor, openDoor } from './botDoor.ts';
import { everything } from './everything.ts';
import { tap } from './tap.ts';

useDatabase();
let origin: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ origin, close } = await openDoor(makeDoor({ answerWithinMs: 60_000 })));
});
afterAll(() => close());
beforeEach(emptyDatabase);
beforeEach(makeSkills);

describe('“who can help me with ...”', () => {
  it('names who can, asks in one tap, and shows the same request at the second', async () => {
    const { asker, asked } = await makePair();
    const found = await tap(origin, asker, { verb: 'findHelper', text: 'the SQL report' });
    expect(found.lines.join(' ')).toContain(asked.name);
    const ask = { verb: 'askOneOff', personId: asked.id, skillId: 'sql' };
    const taps = [];
    for (const _ of [1, 2, 3]) taps.push(await tap(origin, asker, ask));
    expect(new Set(taps.map(({ lines }) => lines.join('|'))).size).toBe(1);
    expect(await Partnership.find().lean()).toMatchObject([{ kind: 'oneOff', state: 'proposed' }]);
    expect(await Message.find().lean()).toMatchObject([{ kind: 'proposal', personId: asked._id }]);
  });

  it('is answered with a yes from the card, and then it is a date to find', async () => {
    const { asker, asked } = await makePair();
    await tap(origin, asker, { verb: 'askOneOff', personId: asked.id, skillId: 'sql' });
    const request = await Partnership.findOne();
    const yes = { verb: 'acceptPartnership', id: request?.id, version: 1 };
    const card = await tap(origin, asked, yes);
    expect(card.lines.join(' ')).toContain(asker.givenName);
    expect((await Partnership.findOne().lean())?.state).toBe('active');
  });

  it('says so when nobody teaches it, and changes nothing', async () => {
    const { asker } = await makePair();
    const before = await everything();
    const card = await tap(origin, asker, { verb: 'findHelper', text: 'excel' });
    expect(card.lines.join(' ')).toContain('EXCEL');
    expect(Object.keys(card.buttons)).not.toContain('Ask');
    await tap(origin, asker, { verb: 'findHelper', text: '<at>Boss</at> [x](https://evil.example)' });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['a stranger of the tenant who teaches nothing', async () => (await makePerson()).id],
    ['nobody at all', async () => 'f'.repeat(24)],
  ])('refuses to ask %s', async (_who, make) => {
    const { asker } = await makePair();
    const before = await Partnership.countDocuments();
    await tap(origin, asker, { verb: 'askOneOff', personId: await make(), skillId: 'sql' });
    expect(await Partnership.countDocuments()).toBe(before);
  });
});
