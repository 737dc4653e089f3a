import { Message } from '../../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeRound, makeTold, pairsOf, pause, readRound, tell, worker, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const plan = (input: Parameters<typeof planGreedily>[0]) => planGreedily(input).groups;
const sweep = (now: Date) => sweepRounds(makeSystem({ now }), plan);
const answered = new Date('2026-03-27T15:00:00Z');
/** Joining round 2 is over; round 1 has ended, and its pairs are not wrapped up yet. */
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

/** Mentors first, with so many places each; the plan pairs neighbours, so the first mentors are taken first. */
async function makeMentoring(capacities: readonly number[], mentees: number): Promise<TestRound> {
  const made = await makeRound({ people: capacities.length + mentees, mentors: capacities.length });
  for (const [at, capacity] of capacities.entries()) await change(made, at, { capacity, freePlaces: capacity });
  return made;
}

const change = ({ people, programmeId }: TestRound, at: number, fields: object) =>
  Enrolment.updateOne({ programmeId, personId: people[at]?._id }, { $set: fields });

async function toldOf(capacities: readonly number[], mentees: number): Promise<TestRound> {
  const made = await makeMentoring(capacities, mentees);
  await requestMatching(made.asLead(), { id: made.roundId });
  await matchAll(worker());
  await tell(made);
  return made;
}

async function decline(made: TestRound, ...mentees: number[]): Promise<void> {
  for (const at of mentees) {
    const person = made.people[at];
    const { id } = await Partnership.findOne({ 'members.personId': person?._id, state: 'proposed' }).orFail();
    await declinePartnership(made.as(person, hours(1)), { id: id as string });
  }
}

/** Who is with whom, by their places in `people`. */
async function standing(made: TestRound): Promise<string[]> {
  const placeOf = (id: string) => made.people.findIndex((person) => person.id === id);
  const pairs = (await pairsOf(made.roundId)).map((pair) => pair.split(' ').map(placeOf));
  return pairs.map((pair) => pair.toSorted((a, b) => a - b).join('-')).toSorted();
}

const replace = (now: Date) => replacePartners(makeSystem({ now }), plan);
const placesOf = async ({ people }: TestRound, at: number) =>
  (await Enrolment.findOne({ personId: people[at]?._id }).lean())?.freePlaces;

describe('a mentor with room for more', () => {
  it('takes two who lost their mentor in the same minute', async () => {
    const made = await toldOf([2, 3], 2);
    expect(await standing(made)).toEqual(['0-2', '0-3']);
    await decline(made, 2, 3);
    await replace(hours(1.5));
    expect(await standing(made)).toEqual(['1-2', '1-3']);
    expect([await placesOf(made, 0), await placesOf(made, 1)]).toEqual([2, 1]);
  });

  it('takes somebody who lost their mentor although nobody of theirs was lost', async () => {
    const made = await toldOf([1, 3], 2);
    expect(await standing(made)).toEqual(['0-2', '1-3']);
    await decline(made, 2);
    await replace(hours(1.5));
    expect(await standing(made)).toEqual(['1-2', '1-3']);
    expect(await placesOf(made, 1)).toBe(1);
  });

  it('gets nobody beyond that when two pairs change places in the same minute', async () => {
    const made = await toldOf([1, 1], 2);
    await decline(made, 2, 3);
    await Promise.all(Array.from({ length: 3 }, () => replace(hours(1.5))));
    expect(await standing(made)).toEqual(['0-3', '1-2']);
    expect([await placesOf(made, 0), await placesOf(made, 1)]).toEqual([0, 0]);
  });

  it('who makes less of it while the round is matched, is matched with fewer', async () => {
    const made = await makeMentoring([3, 3], 3);
    await requestMatching(made.asLead(), { id: made.roundId });
    await change(made, 0, { capacity: 1, freePlaces: 1 });
    await matchAll(worker());
    await tell(made);
    expect(await standing(made)).toEqual(['0-2', '1-3', '1-4']);
  });
});

describe('somebody who has changed sides since the round was frozen', () => {
  it('replaces nobody: neither as a mentor without a place, nor as the second mentee of a pair', async () => {
    const made = await toldOf([1, 1, 1], 2);
    expect(await standing(made)).toEqual(['0-3', '1-4']);
    await decline(made, 3, 4);
    await change(made, 2, { role: 'mentee' });
    await change(made, 4, { role: 'mentor' });
    for (const at of [0, 1]) await pause(made.people[at]);
    expect(await replace(hours(1.5))).toBe(0);
    expect(await standing(made)).toEqual([]);
  });
});

describe('a mentor who loses both mentees', () => {
  it('hears once that there is nobody, and comes first by one round', async () => {
    const made = await toldOf([2], 2);
    await decline(made, 1, 2);
    await replace(hours(8));
    await replace(hours(9));
    const [mentor] = made.people;
    expect(await Message.countDocuments({ kind: 'roundUnmatched', personId: mentor?._id })).toBe(1);
    expect(await Enrolment.findOne({ personId: mentor?._id }).lean()).toMatchObject({ headStart: 1 });
  });

  it('is not told again when one of them finds somebody after that', async () => {
    const made = await toldOf([2], 2);
    const [mentor, first, second] = made.people;
    await decline(made, 1);
    const { id } = await Partnership.findOne({ 'members.personId': second?._id, state: 'proposed' }).orFail();
    await declinePartnership(made.as(second, hours(5)), { id: id as string });
    await replace(hours(7.5));
    expect(await Message.countDocuments({ kind: 'roundUnmatched', personId: first?._id })).toBe(1);
    await replace(hours(11.5));
    expect(await Message.countDocuments({ kind: 'roundUnmatched', personId: mentor?._id })).toBe(1);
    expect(await Message.countDocuments({ kind: 'roundUnmatched', personId: second?._id })).toBe(1);
  });
});
