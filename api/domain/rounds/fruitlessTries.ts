import { createHash } from 'node:crypto';
import type { LightRound } from './lightRound.ts';
import type { Participant } from './participants.ts';

/** So long the same people are not tried again: a profile or a block may have changed by then. */
const againAfterMs = 30 * 60_000;
const mostKept = 500;
const tries = new Map<string, { people: string; at: number }>();

/**
 * Had these very people nobody for each other a moment ago? They wait for hours and are looked at every minute, so a process
 * keeps what it tried in vain; another process, or a new one, tries once more.
 */
export function wasFruitless({ _id }: Pick<LightRound, '_id'>, people: readonly Participant[], now: Date): boolean {
  const last = tries.get(_id.toString());
  return last?.people === digest(people) && now.getTime() - last.at < againAfterMs;
}

export function keepFruitless({ _id }: Pick<LightRound, '_id'>, people: readonly Participant[], now: Date): void {
  tries.set(_id.toString(), { people: digest(people), at: now.getTime() });
  const [oldest] = tries.keys();
  if (tries.size > mostKept && oldest !== undefined) tries.delete(oldest);
}

function digest(people: readonly Participant[]): string {
  const hash = createHash('sha256');
  for (const { personId, role, places } of people) hash.update(`${personId} ${role} ${places};`);
  return hash.digest('hex');
}
