import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { planReplacements } from '../../../api/domain/matching/round/planReplacements.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { currentRounds } from '../../../api/domain/rounds/currentRound.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { openRound } from '../../../api/domain/rounds/openRound.ts';
import { closeUnpublishedRounds, replanRound } from '../../../api/domain/rounds/plannedRounds.ts';
import { stopMatching } from '../../../api/domain/rounds/stopMatching.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { makeRound, makeTold, pairsOn, readRound, tell, worker, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const at = (iso: string): Date => new Date(iso);
/** Twice, by three processes each. */
async function sweep(now: Date): Promise<void> {
  for (const _ of ['once', 'again'])
    await Promise.all(Array.from({ length: 3 }, () => sweepRounds(makeSystem({ now }), planReplacements)));
}
const current = async ({ programmeId }: TestRound, now: Date) =>
  (await currentRounds(makeSystem({ now }), [programmeId])).get(programmeId);

describe('a round in its time', () => {
  it('asks whom the lead named once, and reminds once who has said nothing', async () => {
    const named = [await makePerson(), await makePerson(), await makePerson()];
    const ids = named.map(({ id }) => id as string);
    const made = await makeRound({ people: 2, audience: { kind: 'named', personIds: ids } });
    await sweep(testNow);
    const asked = await Message.find({ kind: 'roundOpen' }).lean();
    expect(asked.map(({ personId }) => personId.toString()).toSorted()).toEqual(ids.toSorted());
    const [message] = asked;
    const reader = named.find(({ id }) => id === message?.personId.toString());
    expect(message && (await viewMessage(made.as(reader), message))).toMatchObject({
      card: 'roundOpen',
      roundNumber: 1,
      meetings: 6,
      pairsOn,
      isReminder: false,
    });
    await Enrolment.insertMany([
      {
        tenantId,
        programmeId: made.programmeId,
        personId: reader?._id,
        state: 'enrolled',
        role: 'partner',
        joinedAt: testNow,
      },
    ]);
    expect(message && (await viewMessage(made.as(reader), message))).toBeNull();
    await sweep(at('2026-03-18T16:00:00Z'));
    expect(await Message.countDocuments({ kind: 'roundReminder' })).toBe(0);
    await sweep(at('2026-03-18T17:00:00Z'));
    await sweep(at('2026-03-19T17:00:00Z'));
    expect(await Message.countDocuments({ kind: 'roundReminder' })).toBe(2);
    expect(await Message.countDocuments({ kind: 'roundOpen' })).toBe(3);
  });

  it('is matched by itself when joining is over, unless a lead has stopped that', async () => {
    const made = await makeRound();
    await sweep(at('2026-03-20T16:59:00Z'));
    expect(await current(made, testNow)).toMatchObject({ step: 'open', takePart: null, isJoinable: true });
    await sweep(at('2026-03-20T17:00:00Z'));
    expect(await current(made, testNow)).toMatchObject({ step: 'matching', takePart: 6, isJoinable: false });
    expect(await matchAll(worker())).toBe(1);
    expect(await current(made, testNow)).toMatchObject({ step: 'ready' });
    await stopMatching(made.asLead(), { id: made.roundId });
    await sweep(at('2026-03-20T17:05:00Z'));
    expect(await current(made, testNow)).toMatchObject({ step: 'open' });
  });

  it('waits for a second person, and closes when its months are over', async () => {
    const made = await makeRound({ people: 1 });
    await sweep(at('2026-03-21T08:00:00Z'));
    expect(await current(made, testNow)).toMatchObject({ step: 'open' });
    const late = at('2026-06-30T08:00:00Z');
    await sweep(late);
    expect(await readRound(made.roundId)).toMatchObject({ state: 'closed' });
    expect(await current(made, late)).toMatchObject({
      summary: { number: 2, state: 'open', dates: { joinUntil: '2026-07-10T16:00:00.000Z' } },
    });
  });

  it('closes after its answers, is current until its end, and is followed by the next, opened two weeks ahead', async () => {
    const made = await makeTold();
    const answered = at('2026-03-27T15:00:00Z');
    await sweep(answered);
    expect(await current(made, answered)).toMatchObject({ step: 'proposed' });
    await sweepPartnerships(makeSystem({ now: answered }));
    await sweep(answered);
    expect(await current(made, answered)).toMatchObject({ summary: { number: 1, state: 'closed' } });
    expect(await MatchingRound.find().sort({ number: 1 }).lean()).toMatchObject([
      { number: 1, state: 'closed' },
      {
        number: 2,
        state: 'draft',
        dates: { joinUntil: at('2026-06-26T16:00:00Z'), pairsOn: at('2026-06-29T07:00:00Z') },
      },
    ]);
    await sweep(at('2026-06-12T15:59:00Z'));
    expect(await MatchingRound.countDocuments({ state: 'draft' })).toBe(1);
    await sweep(at('2026-06-12T16:00:00Z'));
    expect(await current(made, at('2026-06-12T16:00:00Z'))).toMatchObject({ summary: { number: 2, state: 'open' } });
    // Who is in is asked whether they stay in.
    expect(await Message.countDocuments({ kind: 'roundOpen' })).toBe(6);
  });

  it('is not followed by another when the programme ends, nor opened when it was put away', async () => {
    const ending = await makeTold({ endsOn: '2026-06-30' });
    const closing = at('2026-03-27T15:00:00Z');
    await sweepPartnerships(makeSystem({ now: closing }));
    await sweep(closing);
    expect(await readRound(ending.roundId)).toMatchObject({ state: 'closed' });
    expect(await MatchingRound.countDocuments()).toBe(1);
    const put = await makeRound();
    await Programme.updateOne({ _id: put.programmeId }, { $set: { state: 'archived' } });
    await closeUnpublishedRounds(makeSystem(), put.programmeId);
    await closeUnpublishedRounds(makeSystem(), put.programmeId);
    expect(await readRound(put.roundId)).toMatchObject({ state: 'closed' });
  });

  it('follows the days that a lead changes, until it is frozen', async () => {
    const made = await makeRound();
    const programme = await Programme.findById(made.programmeId).orFail();
    programme.set({ joinUntil: '2026-03-27', startsOn: '2026-03-30' });
    await replanRound(makeSystem(), programme);
    expect(await readRound(made.roundId)).toMatchObject({
      dates: { joinUntil: at('2026-03-27T17:00:00Z') },
      version: 2,
    });
    const told = await makeTold();
    const before = await readRound(told.roundId);
    await replanRound(makeSystem(), await Programme.findById(told.programmeId).orFail());
    expect(await readRound(told.roundId)).toEqual(before);
  });
});

describe('opening a planned round early', () => {
  it('is up to its leads, and opening twice is opening once', async () => {
    const made = await makeRound();
    await MatchingRound.updateOne({ _id: made.roundId }, { $set: { state: 'draft' } });
    await expect(openRound(made.as(made.people[0]), { id: made.roundId })).rejects.toMatchObject({ code: 'forbidden' });
    await Promise.all(Array.from({ length: 4 }, () => openRound(made.asLead(), { id: made.roundId })));
    expect(await readRound(made.roundId)).toMatchObject({ state: 'open', version: 2 });
    const told = await makeTold();
    await tell(told);
    await MatchingRound.updateOne({ _id: told.roundId }, { $set: { state: 'closed' } });
    await expect(openRound(told.asLead(), { id: told.roundId })).rejects.toMatchObject({ reason: 'roundNotOpen' });
  });
});
