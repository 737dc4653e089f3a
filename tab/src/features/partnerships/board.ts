import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';

export type Board = {
  /** Waits for my answer, the one that closes first on top. */
  toAnswer: PartnershipView[];
  /** Waits for others: I asked, or started a pair of a round. */
  asked: PartnershipView[];
  active: PartnershipView[];
  ended: PartnershipView[];
  /** Came to nothing, and still has a word for me: who else fits, or taking my no back. */
  notThisTime: PartnershipView[];
};

const waitsForOthers = ({ iAsked, round }: PartnershipView) => iAsked || round?.iStarted === true;

/** The three columns. A request that somebody else's silence or my own final no has closed is not held up to me. */
export function toBoard(partnerships: readonly PartnershipView[]): Board {
  const of = (keep: (one: PartnershipView) => boolean) => partnerships.filter(keep);
  return {
    toAnswer: of((one) => one.state === 'proposed' && !waitsForOthers(one)).toSorted((a, b) =>
      a.answerBy.localeCompare(b.answerBy),
    ),
    asked: of((one) => one.state === 'proposed' && waitsForOthers(one)),
    active: of(({ state }) => state === 'active'),
    ended: of(({ state }) => state === 'ended'),
    notThisTime: of(
      ({ state, iAsked, canUndo }) => canUndo || (iAsked && (state === 'declined' || state === 'expired')),
    ),
  };
}
