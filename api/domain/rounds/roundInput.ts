import type { ProgrammeRules } from '../../contracts/programmes.ts';
import { blocksAmong } from '../blocks/blocksAmong.ts';
import type { SystemContext } from '../context.ts';
import type { RoundInput, RoundParticipant, FrozenPerson } from '../matching/round/types.ts';
import { barredPairs, pairsOfProgramme, type BarredAmong } from '../partnerships/ofRound/pastOfRound.ts';
import { managersAbove } from '../people/managersAbove.ts';
import { matchablePeople } from '../people/matchablePeople.ts';
import type { ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { skillNames } from '../skills/skillNames.ts';
import { toObjectIds } from './bytes.ts';
import type { RoundFields } from './model.ts';
import { keysOf, pairKeyOf, pairsIn } from './pairs.ts';
import type { Participant } from './participants.ts';

/** What of a round and its programme a matching is made from. */
export interface MatchedRound {
  readonly round: Pick<RoundFields, '_id' | 'number' | 'locked' | 'forbidden'>;
  readonly programme: Pick<ProgrammeFacts, '_id' | 'kind' | 'rules'>;
  readonly participants: readonly Participant[];
  /** When they were frozen. */
  readonly at: Date;
  /** As if this round had told nobody: to compare its result with another one. */
  readonly isUntold?: boolean;
}

type Company = Pick<SystemContext, 'tenantId' | 'now'>;

const chunk = 5000;
const few = 1000;

/**
 * Everything a round is matched from: the people as frozen, with their profiles, blocks and histories as they are now. Two
 * calls over the same data give the same input, whatever order the database answers in. Reads only.
 */
export async function roundInput(ctx: Company, matched: MatchedRound): Promise<RoundInput> {
  const { round, programme, participants } = matched;
  const rules = programme.rules as ProgrammeRules;
  const ids = participants.map(({ personId }) => personId);
  const among = new Set(ids);
  const isAmong = (members: readonly string[]): boolean => members.every((id) => among.has(id));
  const people = await profiles(ctx, participants);
  const past = await barredPairs(ctx, programme._id, barredAmong(matched, ids));
  const barred = [...(await blocksAmong(ctx, ids)), ...past].filter(isAmong);
  const forbidden = round.forbidden.map((key) => key.split(',')).filter(isAmong) as [string, string][];
  const apart = new Set([...barred, ...forbidden].flatMap(keysOf));
  const locked = round.locked.map((key) => key.split(','));
  return {
    seed: round._id.toString(),
    now: matched.at.getTime(),
    kind: programme.kind,
    rules,
    participants: people,
    managers: await managersAbove(ctx, toObjectIds(ids), rules.reportingLevels),
    barred: distinct(barred),
    forbidden: distinct(forbidden),
    locked: locked.filter((group) => isAmong(group) && !keysOf(group).some((key) => apart.has(key))),
    met: await metBefore(ctx, matched, among),
    skillNames: await namesOf(ctx, people),
  };
}

/** For a few people their own pairs are read, for many everybody's: one query either way. */
function barredAmong({ round, isUntold = false }: MatchedRound, ids: readonly string[]): BarredAmong {
  return {
    ...amongFew(ids),
    ...(isUntold && { exceptRound: round._id }),
  };
}

const amongFew = (ids: readonly string[]): Pick<BarredAmong, 'among'> =>
  ids.length <= few ? { among: toObjectIds(ids) } : {};

async function profiles(ctx: Company, participants: readonly Participant[]): Promise<RoundParticipant[]> {
  const found = new Map<string, { managerId: string | null; person: FrozenPerson }>();
  for (let from = 0; from < participants.length; from += chunk) {
    const ids = participants.slice(from, from + chunk).map(({ personId }) => personId);
    for (const row of await matchablePeople(ctx.tenantId, ids))
      found.set(row._id.toString(), { managerId: row.managerId?.toString() ?? null, person: toFrozenPerson(row) });
  }
  return participants.flatMap((participant) => {
    const profile = found.get(participant.personId);
    return profile ? [{ ...participant, ...profile }] : [];
  });
}

type Row = Awaited<ReturnType<typeof matchablePeople>>[number];

/**
 * Plain data in one order of keys. Who takes part was decided for the day the pairs are told, so a break that ends before
 * is none; and of the reason for a want only whether there is one leaves this function.
 */
function toFrozenPerson(row: Row): FrozenPerson {
  const { confirmedAt, leftAt, freePlaces, openTo, languages, department, city, country, timeZone } = row;
  const hours = row.workingHours;
  return {
    confirmedAt: confirmedAt ?? null,
    leftAt: leftAt ?? null,
    pausedUntil: null,
    freePlaces,
    openTo,
    languages,
    department,
    city,
    country,
    timeZone,
    workingHours: hours ? { startMinute: hours.startMinute, endMinute: hours.endMinute, days: hours.days } : null,
    teaches: row.teaches.map(({ skillId, level, state }) => ({ skillId, level, state })),
    wants: row.wants.map(({ skillId, level, state, why }) => ({ skillId, level, state, why: why ? '+' : '' })),
  };
}

/** The last time for every two who were together in this programme. */
async function metBefore(
  ctx: Company,
  { round, programme }: MatchedRound,
  among: ReadonlySet<string>,
): Promise<RoundInput['met']> {
  const last = new Map<string, { a: string; b: string; roundsAgo: number }>();
  for (const { members, roundNumber } of await pairsOfProgramme(ctx, programme._id, amongFew([...among]))) {
    const roundsAgo = round.number - roundNumber;
    for (const [a, b] of pairsIn(members)) {
      if (roundsAgo < 1 || !among.has(a) || !among.has(b)) continue;
      const key = pairKeyOf(a, b);
      if (roundsAgo < (last.get(key)?.roundsAgo ?? Infinity)) last.set(key, { a, b, roundsAgo });
    }
  }
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, met]) => met);
}

async function namesOf(ctx: Company, people: readonly RoundParticipant[]): Promise<Map<string, string>> {
  const skills = new Set(
    people.flatMap(({ person }) => [...person.teaches, ...person.wants].map((one) => one.skillId)),
  );
  const names = await skillNames(ctx.tenantId, skills);
  return new Map([...names].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each pair once, in the order of ids. */
function distinct(pairs: readonly (readonly [string, string])[]): [string, string][] {
  const keys = new Set(pairs.map(([a, b]) => pairKeyOf(a, b)));
  return [...keys].toSorted().map((key) => key.split(',') as [string, string]);
}
