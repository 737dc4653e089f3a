import { planReplacements } from '../../../api/domain/matching/round/planReplacements.ts';
import type { PlanReplacements } from '../../../api/domain/matching/round/types.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { claimMatching, postponeMatching } from '../../../api/domain/rounds/claimMatching.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeMatched, makeRound, makeTold, pairsOf, pairsOn, readRound, worker } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);
afterEach(() => jest.restoreAllMocks());

const later = (seconds: number): Date => new Date(testNow.getTime() + seconds * 1000);
const joinedUp = new Date('2026-03-20T17:00:00Z');
const stuckMessages = () => Message.find({ kind: 'roundStuck' }).lean();

describe('a matching that fails', () => {
  it('is begun again after a while that grows, and after the fifth time its leads are told, once', async () => {
    const { roundId, lead, asLead, as, people } = await makeRound();
    await requestMatching(asLead(), { id: roundId });
    let seconds = 0;
    for (const pause of [15, 30, 60, 120, 0]) {
      const claimed = await claimMatching(worker(later(seconds)));
      if (!claimed) throw new Error('given up too early');
      await postponeMatching(worker(later(seconds)), claimed);
      if (pause > 0) expect(await claimMatching(worker(later(seconds + pause)))).toBeNull();
      seconds += pause + 1;
    }
    expect(await stuckMessages()).toEqual([]);
    for (const now of [later(seconds), later(seconds + 60)]) expect(await claimMatching(worker(now))).toBeNull();
    const [message, ...others] = await stuckMessages();
    expect(others).toEqual([]);
    if (!message) throw new Error('nobody was told');
    expect(message).toMatchObject({ personId: lead._id });
    expect(await viewMessage(asLead(), message)).toMatchObject({ card: 'roundStuck', why: 'failed', roundNumber: 1 });
    expect(await viewMessage(as(people[0]), message)).toBeNull();
    await requestMatching(asLead(), { id: roundId });
    expect(await viewMessage(asLead(), message)).toBeNull();
  });
});

describe('a round with too few people', () => {
  it('tells its leads once, and is matched when somebody else has joined', async () => {
    const made = await makeRound({ people: 1 });
    for (const at of [0, 60_000])
      await sweepRounds(makeSystem({ now: new Date(joinedUp.getTime() + at) }), planReplacements);
    const [message, ...others] = await stuckMessages();
    expect(others).toEqual([]);
    expect(message && (await viewMessage(made.asLead(joinedUp), message))).toMatchObject({
      card: 'roundStuck',
      why: 'tooFewPeople',
    });
    const { programmeId } = made;
    const { _id } = await makePerson();
    const own = { tenantId, programmeId, personId: _id, joinedAt: testNow };
    await Enrolment.insertMany([{ ...own, state: 'enrolled', role: 'partner' }]);
    await sweepRounds(makeSystem({ now: joinedUp }), planReplacements);
    expect(await readRound(made.roundId)).toMatchObject({ state: 'matching' });
    expect(message && (await viewMessage(made.asLead(joinedUp), message))).toBeNull();
  });
});

describe('a round that is broken', () => {
  const loud = (now: Date) => {
    const error = jest.fn();
    return { error, ctx: makeSystem({ now, log: { ...makeSystem().log, error } }) };
  };

  it('is logged, and the others are published', async () => {
    const [broken, whole] = [await makeMatched(), await makeMatched()];
    for (const { asLead, roundId } of [broken, whole]) await publishRound(asLead(pairsOn), { id: roundId });
    jest.spyOn(Partnership, 'insertMany').mockRejectedValueOnce(new Error('broken'));
    const { ctx, error } = loud(pairsOn);
    await publishDue(ctx);
    expect(error).toHaveBeenCalledTimes(1);
    expect(await pairsOf(broken.roundId)).toEqual([]);
    expect(await pairsOf(whole.roundId)).toHaveLength(3);
  });

  it('is logged, and in the others partners are replaced', async () => {
    const rounds = [await makeTold({ people: 4 }), await makeTold({ people: 4 })];
    await Partnership.updateMany(
      {},
      { $set: { state: 'declined', isRevealed: false, closedAt: hours(1), closedBecause: 'declined' } },
    );
    let asked = 0;
    const plan: PlanReplacements = (input) => {
      asked += 1;
      if (asked === 1) throw new Error('broken');
      return planGreedily(input).groups;
    };
    const { ctx, error } = loud(hours(2));
    await replacePartners(ctx, plan);
    expect(error).toHaveBeenCalledTimes(1);
    const replaced = await Promise.all(rounds.map(async ({ roundId }) => (await pairsOf(roundId)).length > 0));
    expect(replaced.toSorted()).toEqual([false, true]);
  });

  it('is logged, and the sweep moves the others on', async () => {
    const [broken, whole] = [await makeRound(), await makeRound()];
    jest.spyOn(Enrolment, 'find').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    const { ctx, error } = loud(joinedUp);
    await sweepRounds(ctx, planReplacements);
    expect(error).toHaveBeenCalledTimes(1);
    expect(await readRound(broken.roundId)).toMatchObject({ state: 'open' });
    expect(await readRound(whole.roundId)).toMatchObject({ state: 'matching' });
  });
});
