import type { RoundView } from '../../contracts/rounds.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessLedRound, type AccessedRound } from './access.ts';
import { changeConstraints, isTogether } from './changeConstraints.ts';
import { getRound } from './getRound.ts';
import { pairRefusal } from './pairRefusal.ts';
import { groupKey, keysOf } from './pairs.ts';
import { readResult, type StoredResult } from './readResult.ts';

/** The result that a lead reviews. Error: `notMatchedYet`, also when it is published already. */
async function reviewed(ctx: Context, { round }: AccessedRound): Promise<StoredResult> {
  const result = round.state === 'matching' ? await readResult(ctx, round._id) : null;
  if (!result) throw new DomainError('conflict', 'notMatchedYet');
  return result;
}

/**
 * "Keep": these stay together however often the round is matched again, or no longer. Changes nothing about a result in
 * which they are together. Safe to repeat. Errors: `notMatchedYet`, `notAPair`.
 */
export async function lockPair(
  ctx: Context,
  input: { id: string; members: readonly string[]; isLocked: boolean },
): Promise<RoundView> {
  const accessed = await accessLedRound(ctx, input.id);
  const { locked } = accessed.round;
  const key = groupKey(input.members);
  if (locked.includes(key) === input.isLocked) return getRound(ctx, input);
  const result = await reviewed(ctx, accessed);
  if (input.isLocked && !isTogether(result, input.members)) throw new DomainError('conflict', 'notAPair');
  const others = locked.filter((other) => other !== key);
  return changeConstraints(ctx, accessed.round, { locked: input.isLocked ? [...others, key] : others });
}

/**
 * "Not these two": they are parted in this round, and everybody else is matched anew as well as possible. Safe to repeat.
 * Error: `notMatchedYet`.
 */
export async function forbidPair(ctx: Context, input: { id: string; members: readonly string[] }): Promise<RoundView> {
  const accessed = await accessLedRound(ctx, input.id);
  const { round } = accessed;
  const apart = keysOf(input.members);
  if (apart.every((key) => round.forbidden.includes(key))) return getRound(ctx, input);
  const result = await reviewed(ctx, accessed);
  return changeConstraints(ctx, round, {
    locked: round.locked.filter((group) => !keysOf(group.split(',')).some((key) => apart.includes(key))),
    forbidden: [...new Set([...round.forbidden, ...apart])],
    isMatchedAgain: isTogether(result, input.members),
  });
}

/**
 * "Swap": puts these two together instead and keeps them so; everybody else is matched anew. The hard rules hold for leads
 * too. Safe to repeat. Errors: `notMatchedYet`, `notAvailable` for every personal cause alike, `reportingLine`,
 * `pairNoCommonLanguage`, `pairFewSharedHours`, `pairDepartmentRule`, `pairRoles`.
 */
export async function swapPair(
  ctx: Context,
  input: { id: string; personId: string; withId: string },
): Promise<RoundView> {
  const { personId: a, withId: b } = input;
  if (a === b) throw new DomainError('invalid', 'notWithYourself');
  const accessed = await accessLedRound(ctx, input.id);
  const { round, programme } = accessed;
  const key = groupKey([a, b]);
  if (round.locked.includes(key)) return getRound(ctx, input);
  const result = await reviewed(ctx, accessed);
  const forbidden = round.forbidden.filter((pair) => pair !== key);
  const refusal = await pairRefusal(ctx, { round: { ...round, forbidden }, programme, result }, a, b);
  const reason = refusal && refusalReasons[refusal];
  if (reason) throw new DomainError('conflict', reason);
  // Whoever can be in one pair only leaves the one they were kept in.
  const isTaken = (id: string): boolean => [a, b].includes(id) && result.roleOf(id) !== 'mentor';
  return changeConstraints(ctx, round, {
    locked: [...round.locked.filter((group) => !group.split(',').some(isTaken)), key],
    forbidden,
    isMatchedAgain: !isTogether(result, [a, b]),
  });
}

/** What a lead may overrule has no sentence: that they met lately, that nobody learns what they asked for. */
const refusalReasons = {
  notAvailable: 'notAvailable',
  reportingLine: 'reportingLine',
  noCommonLanguage: 'pairNoCommonLanguage',
  fewSharedHours: 'pairFewSharedHours',
  departmentRule: 'pairDepartmentRule',
  roles: 'pairRoles',
  metLately: null,
  nothingToLearn: null,
} as const;
