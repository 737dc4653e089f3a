import type { CardActionInput } from './cardActions.ts';
import type { Direction, PartnerSuggestion, SharedTime } from './matching.ts';
import type { Locale } from './common.ts';
import type { FeedbackCardView } from './feedbackCards.ts';
import type { PersonCard } from './people.ts';
import type { RoundCardView } from './roundCards.ts';
import type { SessionCardView } from './sessionCards.ts';

/** Who reads a card: words in this language, times in this zone. */
export interface CardReader {
  locale: Locale;
  timeZone: string;
  /** Teams' id of the reader (`8:orgid:...` or `29:...`), so that a card may refresh itself for this one person. */
  teamsUserId?: string;
}

/** With whom the reader meets, and where to write to them. */
export interface CardOfOthers {
  person: PersonCard;
  address: string;
  /** In a ring of three the member besides `person`, who is the one that teaches the reader; empty for a pair. */
  others: PersonCard[];
  otherAddresses: string[];
}

/** What a card about one partnership needs, from its reader's side. */
export interface PartnershipCard extends CardOfOthers {
  partnershipId: string;
  /** The partnership's version; goes into the action's data, so that an old card is recognised. */
  version: number;
  comes: Direction | null;
  gives: Direction | null;
  sharedTime: SharedTime | null;
  /** The next half hours inside both working days, for the meeting link; may be empty. */
  meetingTimes: Date[];
  sameCity: boolean;
  /** One meeting about one thing; it ends by itself afterwards. */
  isOneOff: boolean;
  greeting: string;
  goal: string;
  answerBy: Date;
}

/** One row of "my partners": an open request (with its last day) or a running partnership. */
export interface CardPartner {
  partnershipId: string;
  version: number;
  person: PersonCard;
  comes: Direction | null;
  gives: Direction | null;
  waitsFor: 'me' | 'them' | null;
  /** A round put them together: nobody asked. */
  isFromRound: boolean;
  answerBy: Date;
  /** Null: no date yet. `teaches`: the reader, `person`, or null where it is neither. */
  nextSession: { startsAt: Date; teaches: 'me' | 'them' | null } | null;
}

/** Everything the bot can show. The domain builds the view, `bot/cards` finds words and form. */
export type CardView =
  | { card: 'welcome' }
  | { card: 'help' }
  | { card: 'findPartner'; suggestion: PartnerSuggestion; offset: number; fitting: number }
  | { card: 'nobodyFits'; isEarly: boolean }
  | { card: 'myPartners'; partners: CardPartner[] }
  | { card: 'quietRule' }
  | { card: 'willTell' }
  | { card: 'pause' }
  | { card: 'paused'; until: string }
  | { card: 'resumed' }
  /** The asker's own card while the request is open. */
  | ({ card: 'asked'; isWaitingForInstall: boolean } & PartnershipCard)
  /** The asker took the request back. */
  | ({ card: 'withdrawn' } & PartnershipCard)
  | ({ card: 'proposal' } & PartnershipCard)
  | ({ card: 'proposalReminder' } & PartnershipCard)
  | ({ card: 'declined'; canUndo: boolean } & PartnershipCard)
  | ({ card: 'declineLine' } & PartnershipCard)
  | ({ card: 'expired'; isWithdrawn: boolean } & PartnershipCard)
  /** The accepter's own card after accepting; `door` says where it happened. */
  | ({ card: 'accepted'; door: 'tab' | 'bot'; at: Date } & PartnershipCard)
  | ({ card: 'agreed' } & PartnershipCard)
  /** Says thank you; `kept`: the last sentence that was kept for all of them, or empty. */
  | ({ card: 'ended'; heldCount: number; kept: string } & PartnershipCard)
  | { card: 'notThisTime'; person: PersonCard; line: string; others: PartnerSuggestion[] }
  | { card: 'somebodyFits'; suggestion: PartnerSuggestion }
  | { card: 'notInstalled'; partnershipId: string; version: number; person: PersonCard; address: string }
  /** A line was added to a no. */
  | { card: 'lineSent'; person: PersonCard }
  /** `again`: what [Try again] sends once more; without it the card offers to open the app. */
  | { card: 'error'; reason: string; reference: string; again?: CardActionInput }
  | { card: 'notYours' }
  | RoundCardView
  | SessionCardView
  | FeedbackCardView;

/** The port through which a message leaves; `bot/notifier.ts` is the one that speaks to Teams. */
export interface Notifier {
  /** Sends a new card. Throws `DeliveryFailure` when Teams did not take it. */
  send(conversation: ConversationAddress, view: CardView, reader: CardReader): Promise<{ activityId: string }>;
  /** Replaces the card of an earlier message. */
  update(conversation: ConversationAddress, activityId: string, view: CardView, reader: CardReader): Promise<void>;
}

/** Where a person's chat with the bot is; stored from authenticated turns only. */
export interface ConversationAddress {
  conversationId: string;
  serviceUrl: string;
  botId: string;
  tenantId: string;
  objectId: string;
}

/**
 * How a delivery ended when it did not succeed: `retry` (412, 429, 502-504; wait at least `retryAfterMs`), `blocked`
 * (403: removed or blocked by the person), `unknown` (no answer: it may have arrived), `rejected` (anything else).
 */
export class DeliveryFailure extends Error {
  readonly outcome: 'retry' | 'blocked' | 'unknown' | 'rejected';
  readonly retryAfterMs: number;

  constructor(outcome: DeliveryFailure['outcome'], message: string, retryAfterMs = 0) {
    super(message);
    this.name = 'DeliveryFailure';
    this.outcome = outcome;
    this.retryAfterMs = retryAfterMs;
  }
}
