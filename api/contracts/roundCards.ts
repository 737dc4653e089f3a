import type { PartnershipCard } from './cards.ts';
import type { EnrolmentRole, ProgrammeKind } from './programmes.ts';
import type { UnmatchedReason } from './rounds.ts';

interface OfRound {
  programmeId: string;
  programmeName: string;
  roundNumber: number;
}

/** What the card of a pair that a round made needs besides its partnership. */
export interface PairOfRound extends OfRound {
  kind: ProgrammeKind;
  /** The reader's own. */
  role: EnrolmentRole;
  otherDepartment: boolean;
}

type PairOfRoundCard = PairOfRound & PartnershipCard;

/** Everything the bot shows about programmes and rounds. */
export type RoundCardView =
  | ({
      card: 'roundOpen';
      roundId: string;
      kind: ProgrammeKind;
      meetings: number;
      endsOn: Date;
      pairsOn: Date;
      isReminder: boolean;
    } & OfRound)
  /** The answers to the invitation. */
  | ({ card: 'inRound'; pairsOn: Date } & OfRound)
  | ({ card: 'skippedRound'; roundId: string } & OfRound)
  | { card: 'leftProgramme'; programmeId: string; programmeName: string }
  /** Mentoring and buddy programmes: whoever is not in yet says on the page as what. */
  | ({ card: 'chooseRole' } & OfRound)
  /** A tap on the invitation to a round that no longer takes anybody. */
  | ({ card: 'roundOver' } & OfRound)
  /** Published: who it is. `isCertified`: a second program has checked that no better set of pairs exists. */
  | ({ card: 'roundResult'; roundPeople: number; isCertified: boolean } & PairOfRoundCard)
  /** The pair before came to nothing; this one took its place. */
  | ({ card: 'roundReplaced' } & PairOfRoundCard)
  /** The reader tapped Start, somebody else has not answered (as far as the reader may know). */
  | ({ card: 'roundStarted' } & PairOfRoundCard)
  /** The reader tapped Not for me. */
  | ({ card: 'notForMe'; canUndo: boolean } & PairOfRoundCard)
  /** The pair is over before it began: a no that has been passed on, or nobody answered in time. Says nothing of who. */
  | ({ card: 'roundPairClosed' } & PairOfRoundCard)
  | ({ card: 'roundUnmatched'; reason: UnmatchedReason; nextRound: Date | null } & OfRound)
  /** To the leads: matched, and waits for their eyes. */
  | ({ card: 'roundReady'; roundId: string; matched: number; people: number } & OfRound)
  /** To the leads: goes no further by itself. */
  | ({ card: 'roundStuck'; roundId: string; why: 'failed' | 'tooFewPeople' } & OfRound);
