/** What a process keeps of the database, following its changes by a cursor. */
export interface Kept {
  /** When it was last known to be current. */
  asOf: number;
  reading: Promise<void> | null;
}

/** Younger than this it is used as it is; five seconds are what searches promise. */
const freshMs = 1000;

/** As it is before the first reading. */
export const neverRead = (): Kept => ({ asOf: Number.NEGATIVE_INFINITY, reading: null });

/**
 * Makes sure that it is at most a second old by `now`. Calls at the same time share one reading; `read` sets `asOf` once
 * everything is in, so after one that fails the next begins where it began.
 */
export async function keepFresh(kept: Kept, now: Date, read: () => Promise<void>): Promise<void> {
  const age = now.getTime() - kept.asOf;
  // A clock that stands still or went back says nothing about age.
  if (age > 0 && age <= freshMs) return;
  kept.reading ??= read().finally(() => (kept.reading = null));
  await kept.reading;
}
