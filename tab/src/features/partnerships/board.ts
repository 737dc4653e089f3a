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

/**
 * What comes next: the meeting that is booked first, else the one I am asked about, the request that waits, the pair
 * without a date, my own request.
 */
export function nextOf({ toAnswer, active, asked }: Board): PartnershipView | undefined {
  const startOf = ({ nextSession }: PartnershipView) => nextSession?.startsAt ?? '';
  const [booked] = active.filter(startOf).toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const met = active.find(({ toAnswer: past }) => past);
  return booked ?? met ?? toAnswer[0] ?? active.find(({ awayUntil }) => !awayUntil) ?? active[0] ?? asked[0];
}
