import type { ProgrammeDraft } from '../../../api/contracts/programmes.ts';
import type { Context } from '../../../api/domain/context.ts';
import { trusted } from '../../../api/domain/database.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Person, type PersonDocument } from '../../../api/domain/people/model.ts';
import { MatchingRound, UnmatchedPerson } from '../../../api/domain/rounds/model.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { openFirstRound } from '../../../api/domain/rounds/plannedRounds.ts';
import { makeContext, makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import { makeWorker, matchAll, readRound } from '../../support/rounds.ts';
import { makeAsked, makeAsker } from '../partnerships/pair.ts';
import { greedyMatcher } from './greedyMatcher.ts';

/** A Monday, nine in Berlin: the day on which pairs are told. */
export const pairsOn = new Date('2026-03-23T08:00:00Z');
export const hours = (count: number, from = pairsOn): Date => new Date(from.getTime() + count * 3_600_000);

export interface TestRound {
  roundId: string;
  programmeId: string;
  lead: PersonDocument;
  people: PersonDocument[];
  asLead: (now?: Date) => Context;
  as: (person: PersonDocument | undefined, now?: Date) => Context;
}

interface Options extends Partial<ProgrammeDraft> {
  people?: number;
  /** Of those, how many are mentors; the others are mentees. */
  mentors?: number;
  tenantId?: string;
}

/** An open first round in which everybody could learn from every other, in departments of their own. */
export async function makeRound({
  people: count = 6,
  mentors = 0,
  tenantId: tenant = tenantId,
  ...draft
}: Options = {}): Promise<TestRound> {
  const lead = await makePerson({ tenantId: tenant, name: 'Lin Lead' });
  const people: PersonDocument[] = [];
  for (let at = 0; at < count; at += 1)
    people.push(await (at % 2 === 0 ? makeAsker({ tenantId: tenant }) : makeAsked({ tenantId: tenant })));
  const programme = await makeProgramme({
    lead,
    members: people.map(({ _id }, at) => ({
      personId: _id,
      role: mentors === 0 ? 'partner' : at < mentors ? 'mentor' : 'mentee',
    })),
    ...(mentors > 0 && { kind: 'mentoring' }),
    ...draft,
  });
  await openFirstRound(makeSystem({ tenantId: tenant }), programme);
  const { id } = await MatchingRound.findOne({ programmeId: programme._id }).orFail();
  const as: TestRound['as'] = (person, now = testNow) => makeContext({ ...(person && { person }), now });
  return { roundId: id, programmeId: programme.id, lead, people, asLead: (now) => as(lead, now), as };
}

export const worker = (now = testNow) => makeWorker({ now: () => now }, greedyMatcher());

/** Matched and waiting for the lead's eyes. */
export async function makeMatched(options: Options = {}): Promise<TestRound> {
  const made = await makeRound(options);
  await requestMatching(made.asLead(), { id: made.roundId });
  await matchAll(worker());
  return made;
}

/** Published on the day and told. */
export async function makeTold(options: Options = {}): Promise<TestRound> {
  const made = await makeMatched(options);
  await tell(made);
  return made;
}

export async function tell({ asLead, roundId }: TestRound, now = pairsOn): Promise<void> {
  await publishRound(asLead(now), { id: roundId });
  await publishDue(makeSystem({ now }));
}

export { readRound };

/** Each live pair of the round as its members' ids, in order. */
export async function pairsOf(roundId: string): Promise<string[]> {
  const pairs = await Partnership.find({ 'round.roundId': roundId, state: trusted({ $in: ['proposed', 'active'] }) });
  return pairs
    .map(({ members }) =>
      members
        .map(({ personId }) => personId.toString())
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

export const unmatchedRows = (roundId: string) => UnmatchedPerson.find({ roundId }).sort({ personId: 1 }).lean();

export const pause = (person: PersonDocument | undefined) =>
  Person.updateOne({ _id: person?._id }, { $set: { pausedUntil: hours(24 * 60) } });
