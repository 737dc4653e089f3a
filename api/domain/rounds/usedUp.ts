import type { RoundGroup } from '../matching/round/types.ts';
import type { FreedPair } from '../partnerships/ofRound/freedPairs.ts';
import type { Waiting } from './replacements.ts';

/** What of the waiting a new group uses up. */
export interface UsedUp {
  /** Pairs that are settled with it. */
  readonly pairs: readonly FreedPair[];
  /** Its members who have a row. */
  readonly inRows: readonly string[];
  /** Somebody of it was told of a partner, or of none, before. */
  readonly isReplacement: boolean;
}

type Group = Pick<RoundGroup, 'members'>;

export function usedUpBy({ members }: Group, { freed, rows }: Waiting): UsedUp {
  const pairs = freed.filter(({ waiting }) => waiting.some((id) => members.includes(id.toString())));
  const theirs = rows.filter(({ personId }) => members.includes(personId.toString()));
  return {
    pairs,
    inRows: [...new Set(theirs.map(({ personId }) => personId.toString()))],
    isReplacement: pairs.length > 0 || theirs.some(({ toldAt, freedFrom }) => toldAt || freedFrom),
  };
}

/**
 * Who waits once this group is made: its pairs are settled and the others of those have rows now. A mentor may be in more
 * than one group, and two pairs may change places, so the next group must not use up the same again. Pure.
 */
export function waitingAfter(group: Group, waiting: Waiting): Waiting {
  const { pairs } = usedUpBy(group, waiting);
  const isMember = (id: { toString(): string }): boolean => group.members.includes(id.toString());
  const others = pairs.flatMap((pair) =>
    pair.waiting.map((personId) => ({ personId, toldAt: null, freedFrom: pair.id })),
  );
  return {
    freed: waiting.freed.filter((pair) => !pairs.includes(pair)),
    rows: [...waiting.rows, ...others].filter(({ personId }) => !isMember(personId)),
  };
}
