import { AsyncResource } from 'node:async_hooks';
import { planReplacements } from '../../../api/domain/matching/round/planReplacements.ts';
import { blockPerson } from '../../../api/domain/blocks/blockPerson.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { leaveProgramme } from '../../../api/domain/programmes/leaveProgramme.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeMatched, makeTold, pairsOf, tell, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);
afterEach(() => jest.restoreAllMocks());

/** What the second person says about being put together with the first. */
const wishes: Record<string, (made: TestRound, now: Date) => Promise<unknown>> = {
  'doesn’t want to be matched with the other': ({ as, people }, now) =>
    blockPerson(as(people[1], now), { id: people[0]?.id as string }),
  'leaves the programme': ({ as, people, programmeId }, now) => leaveProgramme(as(people[1], now), { id: programmeId }),
};

/** Says it in a transaction of its own, after the pairs' own one has looked and before it commits. */
function whilePairsAreWritten(say: () => Promise<unknown>): void {
  const insertMany = Partnership.insertMany.bind(Partnership);
  const outside = AsyncResource.bind(say);
  jest.spyOn(Partnership, 'insertMany').mockImplementationOnce((async (rows: object[]) => {
    await outside();
    return insertMany(rows as never);
  }) as never);
}

const ofTwo = ({ people, roundId }: { people: (PersonDocument | undefined)[]; roundId: string }) =>
  Partnership.findOne({ 'round.roundId': roundId, 'members.personId': people[1]?._id }).sort({ proposedAt: -1 }).lean();

describe('a pair of which one, at the very moment in which it is written,', () => {
  it.each(Object.entries(wishes))('%s, is over before anybody is told', async (_name, wish) => {
    const made = await makeMatched({ people: 4 });
    whilePairsAreWritten(() => wish(made, hours(0)));
    await tell(made);
    expect(await ofTwo(made)).toMatchObject({
      state: 'declined',
      isRevealed: false,
      declinedBy: [made.people[1]?._id],
      goneBy: [made.people[1]?._id],
    });
    expect(await pairsOf(made.roundId)).toHaveLength(1);
  });

  it('doesn’t want to be matched with the other, is over as well when it replaces another', async () => {
    const made = await makeTold({ people: 4 });
    await Partnership.updateMany(
      { 'round.roundId': made.roundId },
      { $set: { state: 'declined', isRevealed: false, closedAt: hours(1), closedBecause: 'declined' } },
    );
    // The same two are never put together again: now the first and the third are, before the others.
    const third = { ...made, people: [made.people[0], made.people[2]] };
    whilePairsAreWritten(() => blockPerson(made.as(made.people[2], hours(2)), { id: made.people[0]?.id as string }));
    await replacePartners(makeSystem({ now: hours(2) }), (input) => planGreedily(input).groups);
    expect(await ofTwo(third)).toMatchObject({
      state: 'declined',
      isRevealed: false,
      declinedBy: [made.people[2]?._id],
      round: { isReplacement: true },
    });
  });

  it.each(Object.entries(wishes))('%s, is over after the next sweep where a process has died', async (_name, wish) => {
    const made = await makeTold({ people: 4 });
    await wish(made, hours(1));
    // As if neither of the two had seen the other.
    await Partnership.updateMany(
      { state: 'declined' },
      {
        $set: { state: 'proposed', isRevealed: true, declinedBy: [], closedAt: null, closedBecause: null },
      },
    );
    await sweepRounds(makeSystem({ now: hours(1) }), planReplacements);
    expect(await ofTwo(made)).toMatchObject({ state: 'declined', declinedBy: [made.people[1]?._id] });
    expect(await pairsOf(made.roundId)).toHaveLength(1);
  });
});
