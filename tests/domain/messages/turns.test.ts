import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { freePace } from '../../support/delivery.ts';
import { useDatabase } from '../../support/database.ts';
import { Outbox } from './outbox.ts';
import { makeReminders } from './reminders.ts';

useDatabase();

/** One message on its way at a time. */
const slowly = { pace: { ...freePace, perSecond: 0.5 } };
const chunks = (all: string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size).toSorted());
const everybody = ['person-0-0', 'person-0-1', 'person-1-0', 'person-1-1'];

describe('many messages to many people', () => {
  it('tell everybody one thing before anybody is told another', async () => {
    const outbox = new Outbox(slowly);
    await makeReminders(everybody.length, 3);
    await outbox.deliver();
    const told = outbox.teams.sent.map(({ to }) => to);
    expect(chunks(told, everybody.length)).toEqual([everybody, everybody, everybody]);
  });

  it('go on at once for who was kept waiting', async () => {
    const outbox = new Outbox(slowly);
    await makeReminders(everybody.length, 3);
    outbox.teams.failWith = (_view, count) => (count === 0 ? new DeliveryFailure('retry', '429', 20_000) : null);
    await outbox.deliver();
    const [late = ''] = everybody.filter((person) => outbox.teams.sent.every(({ to }) => to !== person));
    expect(outbox.teams.sent).toHaveLength(9);
    outbox.later(30_000);
    await outbox.deliver();
    expect(outbox.teams.sent.slice(9).map(({ to }) => to)).toEqual([late, late, late]);
  });
});
