import type { MatchingProfile } from './profile.ts';
import type { PairScore } from './score.ts';

/** Somebody who fits, with the score and the place among equals. */
export interface Candidate extends PairScore {
  readonly profile: MatchingProfile;
  readonly tie: number;
}

/** Best first; equal scores by their hash, and should even that be equal, by id: a total order. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.tie - b.tie || (a.profile.personId < b.profile.personId ? -1 : 1);
}

/** The best few of all that are offered, in order. */
export class Best {
  readonly #limit: number;
  readonly #kept: Candidate[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** May somebody with at most this score still enter? */
  couldTake(score: number): boolean {
    const last = this.#kept[this.#limit - 1];
    return last === undefined || score >= last.score;
  }

  offer(candidate: Candidate): void {
    let at = this.#kept.length;
    for (; at > 0; at -= 1) {
      const before = this.#kept[at - 1];
      if (!before || compareCandidates(before, candidate) <= 0) break;
    }
    if (at >= this.#limit) return;
    this.#kept.splice(at, 0, candidate);
    this.#kept.length = Math.min(this.#kept.length, this.#limit);
  }

  all(): readonly Candidate[] {
    return this.#kept;
  }
}
