import type { Context } from '../../../api/domain/context.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { pairsOfProgramme } from '../../../api/domain/partnerships/ofRound/pastOfRound.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { replaceWith } from '../../../api/domain/rounds/replaceWith.ts';
import { readRound } from '../../support/rounds.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { roundOf, syntheticPeople } from '../../bench/matching/syntheticRound.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { greedyMatcher, planGreedily } from './greedyMatcher.ts';
import { hours, makeTold, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

type Act = (ctx: Context, input: { id: string }) => Promise<unknown>;

const act = async (made: TestRound, at: number, how: Act, now = hours(1)): Promise<void> => {
  const person = made.people[at];
  const { id } = await Partnership.findOne({ 'members.personId': person?._id, state: 'proposed' }).orFail();
  await how(made.as(person, now), { id: id as string });
};

describe('looking for somebody new every minute', () => {
  it('matches the same people once in half an hour, and at once when somebody has come', async () => {
    const made = await makeTold({ people: 4 });
    await act(made, 0, declinePartnership);
    const plan = jest.fn((input: Parameters<typeof planGreedily>[0]) => planGreedily(input).groups);
    const replace = (now: Date) => replacePartners(makeSystem({ now }), plan);
    for (const minutes of [0, 1, 2, 29]) await replace(hours(1.5 + minutes / 60));
    expect(plan).toHaveBeenCalledTimes(1);
    await replace(hours(2));
    expect(plan).toHaveBeenCalledTimes(2);
    await act(made, 2, declinePartnership, hours(1.9));
    expect(await replace(hours(2.1))).toBe(2);
    expect(plan).toHaveBeenCalledTimes(3);
  });

  it('leaves many to the matching thread and finds a few at once', async () => {
    const matcher = greedyMatcher();
    const inThread = jest.spyOn(matcher, 'plan');
    const plan = replaceWith(matcher);
    expect(await plan(roundOf(syntheticPeople(10)))).not.toHaveLength(0);
    expect(inThread).not.toHaveBeenCalled();
    expect(await plan(roundOf(syntheticPeople(100)))).toHaveLength(50);
    expect(inThread).toHaveBeenCalledTimes(1);
  });

  it('reads what a few had before, not what everybody had', async () => {
    const made = await makeTold({ people: 4 });
    for (const at of [0, 1, 2, 3]) await act(made, at, acceptPartnership);
    const { programmeId } = await readRound(made.roundId);
    const [first] = made.people;
    expect(await pairsOfProgramme(makeSystem(), programmeId)).toHaveLength(2);
    const among = first ? [first._id] : [];
    const theirs = await pairsOfProgramme(makeSystem(), programmeId, { among });
    expect(theirs).toEqual([{ roundNumber: 1, members: expect.arrayContaining([first?.id]) }]);
  });
});
