import { sessionRhythm, type SessionRhythm } from '../../../api/contracts/sessions.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { moveSession } from '../../../api/domain/sessions/moveSession.ts';
import { pausePartnership } from '../../../api/domain/sessions/pausePartnership.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import { setRhythm } from '../../../api/domain/sessions/setRhythm.ts';
import { skipSession } from '../../../api/domain/sessions/skipSession.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeContext } from '../../support/context.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import '../../support/patience.ts';
import {
  book,
  card,
  day,
  deliver,
  hour,
  later,
  makeMeeting,
  makeStrangers,
  messages,
  planOf,
  sessionsOf,
  start,
  sweep,
} from './meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

/** Thursdays at eleven in Berlin, from the Thursday after `testNow`. */
const weekly: SessionRhythm = { every: 'week', weekday: 4, minute: 660, timeZone: 'Europe/Berlin', from: '2026-03-03' };
const thursday = (week: number): Date => new Date(start.getTime() + week * 7 * day);
const times = async (id: string) => (await sessionsOf(id)).map(({ state, startsAt }) => [state, startsAt]);

describe('a rhythm', () => {
  it('makes the next session at once and tells the other', async () => {
    const { id, as, asker, asked } = await makeActive();
    const plan = await setRhythm(as(asker), { id, rhythm: weekly });
    expect(plan).toMatchObject({ rhythm: weekly, next: { startsAt: start.toISOString(), number: 1 } });
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id, moment: 'booked' }]);
    expect(await messages('sessionReminder')).toHaveLength(4);
    expect((await sessionsOf(id))[0]).toMatchObject({ isFromRhythm: true, bookedBy: null });
  });

  it('is set once, by both and many at a time', async () => {
    const { id, as, asker, asked } = await makeActive();
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => setRhythm(as(at % 2 ? asker : asked), { id, rhythm: weekly })),
    );
    await setRhythm(as(asker), { id, rhythm: weekly });
    expect(await times(id)).toEqual([['planned', start]]);
    expect(await AuditEntry.countDocuments({ action: 'partnership.rhythmSet' })).toBe(1);
    expect(await Message.countDocuments({ kind: 'sessionBooked' })).toBe(1);
  });

  it('always has exactly one next session: when one is over, skipped, answered early or moved', async () => {
    const { id, as, asker } = await makeActive();
    await setRhythm(as(asker), { id, rhythm: weekly });
    await sweep(new Date(thursday(0).getTime() + hour));
    expect(await times(id)).toEqual([
      ['over', thursday(0)],
      ['planned', thursday(1)],
    ]);
    const [, second] = await sessionsOf(id);
    await skipSession(as(asker, thursday(0)), { id: second?.id ?? '' });
    expect((await times(id)).at(-1)).toEqual(['planned', thursday(2)]);
    const third = (await sessionsOf(id)).at(-1);
    await recordOutcome(as(asker, new Date(thursday(2).getTime() + 1)), { id: third?.id ?? '', met: 'yes' });
    expect((await times(id)).slice(-2)).toEqual([
      ['held', thursday(2)],
      ['planned', thursday(3)],
    ]);
    const moved = new Date(thursday(3).getTime() + day);
    await book(as(asker, thursday(2)), id, moved);
    await sweep(new Date(moved.getTime() + hour));
    expect((await times(id)).slice(-2)).toEqual([
      ['over', moved],
      // Clocks have gone forward: eleven stays eleven.
      ['planned', new Date(thursday(4).getTime() - hour)],
    ]);
    expect((await sessionsOf(id)).filter(({ state }) => state === 'planned')).toHaveLength(1);
  });

  it('leaves a time that somebody chose, and takes along one that it made itself', async () => {
    const { id, as, asker, session } = await makeMeeting();
    await setRhythm(as(asker), { id, rhythm: { ...weekly, weekday: 5 } });
    expect((await sessionsOf(id)).map((one) => [one.id, one.startsAt])).toEqual([[session, start]]);
    await sweep(new Date(start.getTime() + hour));
    const friday = new Date(start.getTime() + day);
    expect((await times(id)).at(-1)).toEqual(['planned', friday]);
    await setRhythm(as(asker, new Date(start.getTime() + hour)), { id, rhythm: { ...weekly, weekday: 1 } });
    const monday = new Date(start.getTime() + 4 * day);
    expect((await times(id)).at(-1)).toEqual(['planned', monday]);
    expect((await sessionsOf(id)).at(-1)).toMatchObject({ isFromRhythm: true, bookedBy: null, number: 2 });
  });

  it('may be given up: the next date stays and nothing comes after it', async () => {
    const { id, as, asker } = await makeActive();
    await setRhythm(as(asker), { id, rhythm: weekly });
    expect(await setRhythm(as(asker), { id, rhythm: null })).toMatchObject({ rhythm: null, next: { number: 1 } });
    await sweep(new Date(start.getTime() + hour));
    expect(await times(id)).toEqual([['over', start]]);
  });

  it('knows the names that Windows has for zones, and refuses what is none', async () => {
    const { id, as, asker } = await makeActive();
    const unknown = { ...weekly, timeZone: 'Mars/Olympus' };
    await expect(setRhythm(as(asker), { id, rhythm: unknown })).rejects.toMatchObject({
      code: 'invalid',
      reason: 'unknownTimeZone',
    });
  });

  it.each(['9999-12-31', '2626-03-03', '2027-03-06'])(
    'that begins on %s is refused, and nothing is stored',
    async (from) => {
      const { id, as, asker } = await makeActive();
      await expect(setRhythm(as(asker), { id, rhythm: { ...weekly, from } })).rejects.toMatchObject({
        code: 'invalid',
        reason: 'sessionTooFar',
      });
      expect(await planOf(id)).toMatchObject({ rhythm: null, nudgeAt: expect.any(Date) });
      expect(await times(id)).toEqual([]);
    },
  );

  it('may begin within a year, or have begun long ago', async () => {
    const { id, as, asker } = await makeActive();
    const long = await setRhythm(as(asker), { id, rhythm: { ...weekly, from: '2019-01-03' } });
    expect(long.next).toMatchObject({ startsAt: start.toISOString() });
    const far = await setRhythm(as(asker), { id, rhythm: { ...weekly, from: '2027-02-25' } });
    expect(far.next).toMatchObject({ startsAt: '2027-02-25T10:00:00.000Z' });
  });

  it('knows no days before this century or after the next', () => {
    const parse = (from: string) => sessionRhythm.safeParse({ ...weekly, from }).success;
    expect(['0001-01-01', '1999-12-31', '9999-12-31', '2026-02-30'].filter(parse)).toEqual([]);
    expect(['2000-01-01', '2026-03-03'].every(parse)).toBe(true);
  });

  it('goes on after the break of a member, not in it', async () => {
    const { id, as, asker, asked } = await makeActive();
    await Person.updateOne({ _id: asked._id }, { $set: { pausedUntil: later(12 * day) } });
    const plan = await setRhythm(as(asker), { id, rhythm: weekly });
    expect(plan.next).toMatchObject({ startsAt: thursday(2).toISOString() });
    await Person.updateOne({ _id: asker._id }, { $set: { pausedUntil: later(26 * day) } });
    const friday = await setRhythm(as(asker), { id, rhythm: { ...weekly, weekday: 5 } });
    // Clocks have gone forward.
    expect(friday.next).toMatchObject({ startsAt: new Date(thursday(4).getTime() + day - hour).toISOString() });
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it('makes nothing after the end of the partnership', async () => {
    const { id, as, asker } = await makeActive();
    await setRhythm(as(asker), { id, rhythm: weekly });
    await endPartnership(as(asker), { id });
    await sweep(new Date(start.getTime() + hour));
    expect(await times(id)).toEqual([['cancelled', start]]);
    await expect(setRhythm(as(asker), { id, rhythm: null })).rejects.toMatchObject({ reason: 'notActive' });
  });

  it('is the members’ alone', async () => {
    const { id } = await makeActive();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator } });
      await expect(setRhythm(ctx, { id, rhythm: weekly })).rejects.toMatchObject({ code: 'not_found' });
      await expect(pausePartnership(ctx, { id, until: '2026-03-20' })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('a pause', () => {
  const until = '2026-03-20';

  it('takes away what is planned inside it, tells the other, and goes on with the rhythm after it', async () => {
    const { id, as, asker, asked } = await makeActive();
    await setRhythm(as(asker), { id, rhythm: weekly });
    await Message.deleteMany({ kind: 'sessionBooked' });
    const plan = await pausePartnership(as(asker), { id, until });
    expect(plan).toMatchObject({ pausedUntil: until, next: { startsAt: thursday(3).toISOString() } });
    expect(await times(id)).toEqual([
      ['skipped', start],
      ['planned', thursday(3)],
    ]);
    expect(await messages('sessionBooked')).toMatchObject([{ personId: asked._id, moment: 'off' }]);
    expect(
      (await messages('sessionReminder')).every(({ expiresAt }) => expiresAt.getTime() === thursday(3).getTime()),
    ).toBe(true);
    const [first] = await sessionsOf(id);
    expect(await card(as(asked), first?.id ?? '')).toMatchObject({
      card: 'sessionOff',
      because: 'paused',
      next: { startsAt: thursday(3) },
    });
  });

  it('is one pause, by both and many at a time', async () => {
    const { id, as, asker, asked } = await makeMeeting();
    await deliver('sessionBooked');
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => pausePartnership(as(at % 2 ? asker : asked), { id, until })),
    );
    expect(await AuditEntry.countDocuments({ action: 'partnership.paused' })).toBe(1);
    expect(await Message.countDocuments({ kind: 'sessionBooked', moment: 'off' })).toBe(1);
    expect(await times(id)).toEqual([['skipped', start]]);
  });

  it('leaves what is planned after it', async () => {
    const { id, as, asker } = await makeActive();
    await book(as(asker), id, later(30 * day));
    await pausePartnership(as(asker), { id, until });
    expect(await times(id)).toEqual([['planned', later(30 * day)]]);
  });

  it('may be ended by the other: the rhythm goes on at once', async () => {
    const { id, as, asker, asked } = await makeActive();
    await setRhythm(as(asker), { id, rhythm: weekly });
    await pausePartnership(as(asker), { id, until });
    const plan = await pausePartnership(as(asked, later(3 * day)), { id, until: null });
    expect(plan).toMatchObject({ pausedUntil: null, next: { startsAt: thursday(1).toISOString() } });
    await pausePartnership(as(asker, later(3 * day)), { id, until: null });
    expect(await AuditEntry.countDocuments({ action: 'partnership.resumed' })).toBe(1);
  });

  it('ends with a meeting that somebody books inside it', async () => {
    const { id, as, asker, asked } = await makeActive();
    await pausePartnership(as(asker), { id, until });
    await book(as(asked), id);
    expect(await planOf(id)).toMatchObject({ pausedUntil: null });
  });

  it('ends with a meeting that somebody moves into it', async () => {
    const { id, as, asker, asked } = await makeActive();
    const session = await book(as(asker), id, later(30 * day));
    await pausePartnership(as(asker), { id, until });
    await moveSession(as(asked), { id: session, startsAt: later(25 * day).toISOString() });
    expect((await planOf(id))?.pausedUntil).toEqual(expect.any(Date));
    await moveSession(as(asked), { id: session, startsAt: start.toISOString() });
    expect(await planOf(id)).toMatchObject({ pausedUntil: null });
  });

  it.each([
    ['2026-03-03', 'pauseInThePast'],
    ['2028-01-01', 'pauseTooLong'],
  ])('until %s is refused', async (day, reason) => {
    const { id, as, asker } = await makeActive();
    await expect(pausePartnership(as(asker), { id, until: day })).rejects.toMatchObject({ code: 'invalid', reason });
  });

  it('is refused after the end', async () => {
    const { id, as, asker } = await makeActive();
    await endPartnership(as(asker), { id });
    await expect(pausePartnership(as(asker), { id, until })).rejects.toMatchObject({ reason: 'notActive' });
  });
});
