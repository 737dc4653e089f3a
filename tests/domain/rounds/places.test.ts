import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeTold, pairsOf, readRound, worker, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const plan = (input: Parameters<typeof planGreedily>[0]) => planGreedily(input).groups;
const sweep = (now: Date) => sweepRounds(makeSystem({ now }), plan);
const answered = new Date('2026-03-27T15:00:00Z');
/** The instant at which round 1 ends and joining round 2 is over. */
const changeOver = new Date('2026-06-26T16:00:00Z');

/** Two mentors with a place each, whose mentees of round 1 they have until it ends; round 2 can be joined. */
async function makeSecond(): Promise<TestRound & { second: string }> {
  const made = await makeTold({ people: 4, mentors: 2 });
  for (const pair of await Partnership.find())
    for (const { personId } of pair.members) {
      const person = made.people.find(({ _id }) => _id.equals(personId));
      await acceptPartnership(made.as(person, hours(1)), { id: pair.id as string });
    }
  await sweep(answered);
  await sweep(new Date('2026-06-12T16:00:00Z'));
  const { id } = await MatchingRound.findOne({ number: 2, state: 'open' }).orFail();
  return { ...made, second: id as string };
}

const freePlaces = async () => (await Enrolment.find({ role: 'mentor' }).lean()).map((one) => one.freePlaces);

describe('mentors of a round that ends', () => {
  it('take part in the next one with the places they will have, whoever is faster at the change-over', async () => {
    const { second, asLead } = await makeSecond();
    await sweep(changeOver);
    expect(await readRound(second)).toMatchObject({ state: 'matching', frozen: { count: 4 } });
    await matchAll(worker(changeOver));
    await publishRound(asLead(changeOver), { id: second });
    await publishDue(makeSystem({ now: changeOver }));
    expect(await pairsOf(second)).toHaveLength(2);
    await sweepPartnerships(makeSystem({ now: changeOver }));
    expect(await Partnership.countDocuments({ state: 'ended' })).toBe(2);
    expect(await freePlaces()).toEqual([0, 0]);
  });

  it('are matched and told weeks before as well, for no more places than they have', async () => {
    const { second, asLead } = await makeSecond();
    const early = new Date('2026-06-15T08:00:00Z');
    await requestMatching(asLead(early), { id: second });
    await matchAll(worker(early));
    await publishRound(asLead(early), { id: second });
    await publishDue(makeSystem({ now: early }));
    expect(await pairsOf(second)).toHaveLength(2);
    expect(await freePlaces()).toEqual([-1, -1]);
    await sweepPartnerships(makeSystem({ now: changeOver }));
    expect(await freePlaces()).toEqual([0, 0]);
  });
});
