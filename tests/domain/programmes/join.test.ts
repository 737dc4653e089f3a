import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import {
  clearHeadStart,
  countAlone,
  giveBackMentorPlace,
  takeMentorPlace,
} from '../../../api/domain/programmes/enrolmentPlaces.ts';
import { namedWithoutAnswer } from '../../../api/domain/programmes/findProgrammes.ts';
import { getProgramme } from '../../../api/domain/programmes/getProgramme.ts';
import { joinProgramme } from '../../../api/domain/programmes/joinProgramme.ts';
import { leaveProgramme } from '../../../api/domain/programmes/leaveProgramme.ts';
import { pauseEnrolment } from '../../../api/domain/programmes/pauseEnrolment.ts';
import { skipRound } from '../../../api/domain/programmes/skipRound.ts';
import { takingPart } from '../../../api/domain/programmes/takingPart.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeRunning } from './programme.ts';

useDatabase();
beforeEach(emptyDatabase);

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  );
const partner = { role: 'partner' } as const;
const pairsOn = new Date('2026-03-23T08:00:00.000Z');

describe('joining', () => {
  it('enrols for the next round, with what one keeps in the profile', async () => {
    const { id, leading, as } = await makeRunning();
    const me = await makePerson();
    const view = await joinProgramme(as(me), { id, ...partner });
    expect(view.enrolment).toEqual({
      role: 'partner',
      capacity: 1,
      joinedAt: testNow.toISOString(),
      isSkipping: false,
      pausedUntil: null,
    });
    expect(view.lead).toBeNull();
    expect((await getProgramme(leading, { id })).lead).toEqual({ step: 'open', enrolled: 1, takePart: 1 });
    const detail = { state: 'enrolled', role: 'partner', capacity: 1, door: 'tab' };
    expect(await AuditEntry.find({ action: 'programme.joined' }).lean()).toMatchObject([{ subject: id, detail }]);
  });

  it('is one place however often and through how many doors it is tapped', async () => {
    const { id, as } = await makeRunning();
    const me = await makePerson();
    await Promise.all(Array.from({ length: 10 }, () => joinProgramme(as(me), { id, ...partner })));
    expect(await Enrolment.countDocuments()).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'programme.joined' })).toBe(1);
  });

  it('works for many at the same moment, the first of whom fixes the kind', async () => {
    const { id, leading, as } = await makeRunning();
    const people = await Promise.all(Array.from({ length: 12 }, () => makePerson()));
    await Promise.all(people.map((person) => joinProgramme(as(person), { id, ...partner })));
    expect((await getProgramme(leading, { id })).lead).toMatchObject({ enrolled: 12, takePart: 12 });
  });

  it('is refused to newcomers, in a role of another kind, to who is not meant, and elsewhere', async () => {
    const { id, as, lead } = await makeRunning({ kind: 'mentoring' });
    const newcomer = await makePerson({ confirmedAt: null });
    expect(await reasonOf(joinProgramme(as(newcomer), { id, role: 'mentee' }))).toBe('notConfirmedMine');
    expect(await reasonOf(joinProgramme(as(lead), { id, ...partner }))).toBe('roleDoesNotFit');
    const outside = await makePerson({ tenantId: otherTenantId });
    expect(await reasonOf(joinProgramme(as(outside), { id, role: 'mentee' }))).toBe('programmeNotFound');
    const named = await makeRunning({
      audience: { kind: 'named', personIds: [newcomer.id, lead.id, (await makePerson()).id] },
    });
    expect(await reasonOf(joinProgramme(named.leading, { id: named.id, ...partner }))).toBe('notInAudience');
    expect(await reasonOf(joinProgramme(as(await makePerson()), { id: named.id, ...partner }))).toBe(
      'programmeNotFound',
    );
    expect(await Enrolment.countDocuments()).toBe(0);
  });

  it('stays open to who is in when the audience becomes narrower', async () => {
    const people = [await makePerson({ department: 'Sales' }), await makePerson({ department: 'Sales' })];
    const { id, as } = await makeRunning({ audience: { kind: 'departments', departments: ['Sales'] } });
    const [inside, outside] = people;
    if (!inside || !outside) throw new Error('nobody');
    await joinProgramme(as(inside), { id, ...partner });
    await Person.updateMany({ department: 'Sales' }, { department: 'Finance' });
    expect(await getProgramme(as(inside), { id })).toMatchObject({ mayJoin: true });
    expect(await reasonOf(getProgramme(as(outside), { id }))).toBe('programmeNotFound');
  });
});

describe('a mentor’s places', () => {
  const makeMentor = async (capacity: number) => {
    const running = await makeRunning({ kind: 'mentoring' });
    const mentor = await makePerson();
    const join = (places: number) =>
      joinProgramme(running.as(mentor), { id: running.id, role: 'mentor', capacity: places });
    await join(capacity);
    const free = async () => (await Enrolment.findOne({ personId: mentor._id }).lean())?.freePlaces;
    return { ...running, mentor, join, free };
  };

  it('are taken once each, of twenty at once as many as there are', async () => {
    const { id, mentor, free } = await makeMentor(3);
    const system = makeSystem();
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeMentorPlace(system, id, mentor._id)));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(await free()).toBe(0);
    expect(await takingPart(system, id, pairsOn, 1)).toEqual([]);
    await giveBackMentorPlace(system, id, mentor._id);
    expect(await takingPart(system, id, pairsOn, 1)).toMatchObject([{ role: 'mentor', capacity: 3, freePlaces: 1 }]);
  });

  it('move by the difference when a mentor wants more or fewer', async () => {
    const { id, mentor, free, join, as } = await makeMentor(2);
    await takeMentorPlace(makeSystem(), id, mentor._id);
    await join(5);
    expect(await free()).toBe(4);
    await join(1);
    expect(await free()).toBe(0);
    // As a mentee and back the mentees found before stay counted.
    await joinProgramme(as(mentor), { id, role: 'mentee' });
    expect(await takeMentorPlace(makeSystem(), id, mentor._id)).toBe(false);
    await join(2);
    expect(await free()).toBe(1);
    await leaveProgramme(as(mentor), { id });
    expect(await takeMentorPlace(makeSystem(), id, mentor._id)).toBe(false);
  });

  it('are right however joining and taking interleave', async () => {
    const { id, mentor, free, join } = await makeMentor(5);
    const takes = Promise.all(Array.from({ length: 4 }, () => takeMentorPlace(makeSystem(), id, mentor._id)));
    await Promise.all([join(4), join(5), join(4), takes]);
    const { capacity } = await Enrolment.findOne({ personId: mentor._id }).orFail().lean();
    const taken = (await takes).filter(Boolean).length;
    expect(await free()).toBe(capacity - taken);
  });
});

describe('who takes part', () => {
  it('is enrolled and not skipping, nor on a break, nor gone', async () => {
    const { id, as, leading } = await makeRunning();
    const people = await Promise.all(Array.from({ length: 7 }, () => makePerson()));
    for (const person of people) await joinProgramme(as(person), { id, ...partner });
    const [skips, pauses, away, gone, left, backInTime, stays] = people;
    if (!skips || !pauses || !away || !gone || !left || !backInTime || !stays) throw new Error('nobody');
    await skipRound(as(skips), { id, isSkipping: true });
    await pauseEnrolment(as(pauses), { id, until: '2026-03-24' });
    await pauseEnrolment(as(backInTime), { id, until: '2026-03-23' });
    await Person.updateOne({ _id: away._id }, { pausedUntil: new Date('2026-04-01T00:00:00Z') });
    await Person.updateOne({ _id: gone._id }, { leftAt: testNow });
    await leaveProgramme(as(left), { id });
    const ids = async (number: number) =>
      (await takingPart(makeSystem(), id, pairsOn, number)).map(({ personId }) => personId.toString());
    expect(await ids(1)).toEqual([backInTime.id, stays.id].toSorted());
    expect(await ids(2)).toEqual([skips.id, backInTime.id, stays.id].toSorted());
    expect((await getProgramme(leading, { id })).lead).toMatchObject({ enrolled: 6, takePart: 2 });
  });

  it('comes first after rounds without a partner', async () => {
    const { id, as } = await makeRunning();
    const people = [await makePerson(), await makePerson()];
    for (const person of people) await joinProgramme(as(person), { id, ...partner });
    const ids = people.map(({ _id }) => _id);
    await countAlone(makeSystem(), id, ids);
    await countAlone(makeSystem(), id, ids.slice(0, 1));
    await clearHeadStart(makeSystem(), id, ids.slice(1));
    const starts = (await takingPart(makeSystem(), id, pairsOn, 1)).map(({ headStart }) => headStart);
    expect(starts.toSorted()).toEqual([0, 2]);
  });

  it('is asked only as long as there is no answer to this round', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => makePerson()));
    const { id, as } = await makeRunning({
      audience: { kind: 'named', personIds: people.map((one) => one.id as string) },
    });
    const [joins, skips, leaves, silent] = people;
    if (!joins || !skips || !leaves || !silent) throw new Error('nobody');
    await joinProgramme(as(joins), { id, ...partner });
    await skipRound(as(skips), { id, isSkipping: true });
    await skipRound(as(leaves), { id, isSkipping: true });
    await leaveProgramme(as(leaves), { id });
    const asked = async (number: number) => (await namedWithoutAnswer(makeSystem(), id, number)).map(String);
    expect(await asked(1)).toEqual([silent.id]);
    expect((await asked(2)).toSorted()).toEqual([skips.id, silent.id].toSorted());
    expect(await takingPart(makeSystem(), id, pairsOn, 2)).toHaveLength(1);
  });
});

describe('skipping, pausing and leaving', () => {
  it('are one tap each, may be taken back, and are safe to repeat', async () => {
    const { id, as } = await makeRunning();
    const me = await makePerson();
    const ctx = as(me);
    await joinProgramme(ctx, { id, ...partner });
    const skip = (isSkipping: boolean) => skipRound(ctx, { id, isSkipping });
    expect((await skip(true)).enrolment?.isSkipping).toBe(true);
    expect((await skip(true)).enrolment?.isSkipping).toBe(true);
    expect((await skip(false)).enrolment?.isSkipping).toBe(false);
    const pause = (until: string | null) => pauseEnrolment(ctx, { id, until });
    expect((await pause('2026-04-01')).enrolment?.pausedUntil).toBe('2026-04-01');
    expect((await pause('2026-04-01')).enrolment?.pausedUntil).toBe('2026-04-01');
    expect(await reasonOf(pause('2026-03-03'))).toBe('pauseInThePast');
    expect((await pause(null)).enrolment?.pausedUntil).toBeNull();
    expect((await leaveProgramme(ctx, { id })).enrolment).toBeNull();
    expect((await leaveProgramme(ctx, { id })).enrolment).toBeNull();
    const actions = await AuditEntry.distinct('action', { action: /^programme\.(joined|left|skipped|paused)$/ });
    expect(await AuditEntry.countDocuments({ action: 'programme.skipped' })).toBe(2);
    expect(actions.toSorted()).toEqual(['programme.joined', 'programme.left', 'programme.paused', 'programme.skipped']);
    expect((await joinProgramme(ctx, { id, ...partner })).enrolment).toMatchObject({ isSkipping: false });
  });

  it('concern the next round once this one is being matched', async () => {
    const { id, as } = await makeRunning();
    const me = await makePerson();
    await joinProgramme(as(me), { id, ...partner });
    await MatchingRound.updateMany({}, { state: 'matching' });
    expect((await skipRound(as(me), { id, isSkipping: true })).enrolment?.isSkipping).toBe(true);
    expect(await takingPart(makeSystem(), id, pairsOn, 2)).toHaveLength(0);
    expect(await takingPart(makeSystem(), id, pairsOn, 1)).toHaveLength(1);
  });

  it('keep the skip of a round that is being matched: it may be stopped and matched anew', async () => {
    const { id, as } = await makeRunning();
    const me = await makePerson();
    await joinProgramme(as(me), { id, ...partner });
    const skip = async (isSkipping: boolean) => (await skipRound(as(me), { id, isSkipping })).enrolment?.isSkipping;
    const takesPart = async () =>
      Promise.all([1, 2].map(async (round) => (await takingPart(makeSystem(), id, pairsOn, round)).length === 1));
    await skip(true);
    await MatchingRound.updateMany({}, { state: 'matching' });
    expect((await getProgramme(as(me), { id })).enrolment?.isSkipping).toBe(false);
    expect(await skip(true)).toBe(true);
    expect(await takesPart()).toEqual([false, false]);
    expect(await skip(false)).toBe(false);
    expect(await takesPart()).toEqual([false, true]);
    await skip(true);
    await MatchingRound.updateMany({}, { state: 'open' });
    expect((await getProgramme(as(me), { id })).enrolment?.isSkipping).toBe(true);
    expect(await skip(false)).toBe(false);
    expect(await takesPart()).toEqual([true, false]);
  });

  it('keep a skipped round and a break when the role changes', async () => {
    const { id, as } = await makeRunning({ kind: 'mentoring' });
    const me = await makePerson();
    await joinProgramme(as(me), { id, role: 'mentee' });
    await skipRound(as(me), { id, isSkipping: true });
    const { enrolment } = await joinProgramme(as(me), { id, role: 'mentor', capacity: 2 });
    expect(enrolment).toMatchObject({ role: 'mentor', capacity: 2, isSkipping: true });
  });

  it('are refused to who is not in it', async () => {
    const { id, as } = await makeRunning();
    const me = await makePerson();
    expect(await reasonOf(leaveProgramme(as(me), { id }))).toBe('notEnrolled');
    expect(await reasonOf(pauseEnrolment(as(me), { id, until: null }))).toBe('notEnrolled');
  });
});
