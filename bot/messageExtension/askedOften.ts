import { DomainError } from '../../api/domain/errors.ts';

const windowMs = 60_000;
/** Typing asks twice a second at most: so many a minute is constant typing, as in the tab. */
const usualMost = 120;
const mostKept = 5000;

/** How often each person has asked within a minute, in this process. */
export class AskedOften {
  readonly #asked = new Map<string, { count: number; until: number }>();
  readonly #most: number;

  constructor(most: number = usualMost) {
    this.#most = most;
  }

  /** Counts one more. Error: `tooFast`, once there were too many; the next minute begins anew. */
  count(who: string, now: Date): void {
    const known = this.#asked.get(who);
    const at = now.getTime();
    const isOver = !known || known.until <= at;
    if (!known && this.#asked.size >= mostKept) this.#asked.clear();
    const next = isOver ? { count: 1, until: at + windowMs } : { count: known.count + 1, until: known.until };
    this.#asked.set(who, next);
    if (next.count > this.#most) throw new DomainError('too_many', 'tooFast');
  }
}
