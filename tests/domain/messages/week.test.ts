import type { CardView } from '../../../api/contracts/cards.ts';
import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { isUnasked } from '../../../api/domain/messages/weeklyAllowance.ts';
import { makePerson, testNow } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeRequest, makeSkills } from '../partnerships/pair.ts';
import { day, installed, Outbox, promiseInvitation, statesOf } from './outbox.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

let outbox: Outbox;
beforeEach(() => {
  outbox = new Outbox();
});

async function invited(times: number, kind?: 'roundOpen' | 'roundReminder') {
  const person = await makePerson(installed);
  for (let n = 0; n < times; n += 1) await promiseInvitation(person, kind);
  return person;
}

describe('three unasked messages a week', () => {
  it('are three, and the fourth leaves when the oldest of them is a week old', async () => {
    await invited(4);
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
    outbox.later(7 * day - 1);
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
    outbox.later(1);
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(4);
    expect(await statesOf('roundOpen')).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
  });

  it('are three in any seven days, not three a calendar week', async () => {
    await invited(9);
    for (let hours = 0; hours < 15 * 24; hours += 6) {
      await outbox.deliver();
      outbox.later(6 * 3_600_000);
    }
    const times = (await Message.find({ state: 'delivered' }).lean()).map(({ countedAt }) => countedAt?.getTime() ?? 0);
    expect(times.length).toBeGreaterThanOrEqual(6);
    for (const from of times) {
      expect(times.filter((at) => at >= from && at < from + 7 * day).length).toBeLessThanOrEqual(3);
    }
  });

  it('drop what may not wait, and what would come too late', async () => {
    const person = await invited(3);
    await promiseInvitation(person, 'roundReminder');
    await promiseInvitation(person, 'roundOpen', { expiresAt: new Date(testNow.getTime() + 6 * day) });
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
    expect(await Message.find({ state: 'cancelled' }, { failure: 1 }).lean()).toMatchObject([
      { failure: 'three unasked messages a week' },
      { failure: 'three unasked messages a week' },
    ]);
  });

  it('are never four, although five processes have eight to send at once', async () => {
    await invited(8);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((owner) => outbox.deliver(owner)));
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
  });

  it('count what may have arrived, although nobody knows', async () => {
    await invited(4);
    outbox.teams.failWith = (_view, count) => (count === 0 ? 'arrivedButUnknown' : null);
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
    expect(await statesOf('roundOpen')).toEqual(['unknown', 'delivered', 'delivered', 'queued']);
  });

  it('do not count what has certainly not arrived', async () => {
    await invited(5);
    outbox.teams.failWith = (_view, count) =>
      count < 2 ? new DeliveryFailure(count === 0 ? 'rejected' : 'retry', 'no', 1000) : null;
    await outbox.deliver();
    outbox.later(60_000);
    await outbox.deliver();
    expect(outbox.cards()).toHaveLength(3);
    expect(await statesOf('roundOpen')).toEqual(['failed', 'delivered', 'delivered', 'delivered', 'queued']);
  });

  it('leave requests of colleagues alone', async () => {
    const { asked } = await makeRequest({}, installed);
    for (let n = 0; n < 4; n += 1) await promiseInvitation(asked);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposal', 'roundOpen', 'roundOpen', 'roundOpen']);
  });

  it('count a reminder of a session, unless somebody chose it', () => {
    const reminder = { kind: 'sessionReminder' } as const;
    const view = { card: 'welcome' } as const;
    expect(isUnasked(reminder, { choseReminders: false }, view)).toBe(true);
    expect(isUnasked(reminder, { choseReminders: true }, view)).toBe(false);
    const putOff = { card: 'sessionBefore', isSnoozed: true } as CardView;
    expect(isUnasked(reminder, { choseReminders: false }, putOff)).toBe(false);
    expect(isUnasked({ kind: 'dormant' }, { choseReminders: true }, view)).toBe(true);
    expect(isUnasked({ kind: 'agreed' }, { choseReminders: false }, view)).toBe(false);
  });

  it('are never four, at whichever write a process dies', async () => {
    let moments = 0;
    for (let at = 1; at <= moments + 1; at += 1) {
      await emptyDatabase();
      await makeSkills();
      outbox = new Outbox();
      await invited(5);
      const seen = await crashAt(at, () => outbox.deliver());
      moments = Math.max(moments, seen);
      if (seen < at) break;
      for (let n = 0; n < 3; n += 1) {
        outbox.later(31_000);
        await outbox.recover();
        await outbox.deliver();
      }
      expect({ at, sent: outbox.cards().length }).toEqual({ at, sent: 3 });
      const states = await statesOf('roundOpen');
      expect(states.filter((state) => state === 'sending')).toEqual([]);
    }
    expect(moments).toBeGreaterThan(8);
  }, 120_000);
});
