import type { CardOfOthers } from './cards.ts';
import type { FeedbackAnswers, FeedbackQuestion, FeedbackSees } from './feedback.ts';
import type { PersonCard } from './people.ts';
import type { AnswerValue, PollQuestion, PollThresholds } from './polls.ts';
import type { SessionCard } from './sessionCards.ts';

/** What every card about a poll needs. */
export interface PollCard {
  pollId: string;
  programmeName: string;
  closesAt: Date;
  thresholds: PollThresholds;
  /** Answers of a small programme wait until five people have answered. */
  isSmall: boolean;
  backupDays: number;
}

/** Everything the bot shows about feedback. */
export type FeedbackCardView =
  /** One question at a time; `number` from 1. `answer`: what the reader said before. `isTry`: a lead's look at it, nothing counts. */
  | ({
      card: 'poll';
      question: PollQuestion;
      number: number;
      questions: number;
      answer: AnswerValue;
      isReminder: boolean;
      isTry: boolean;
    } & PollCard)
  /** `hasSaid`: not every question was passed over. */
  | ({ card: 'pollAnswered'; hasSaid: boolean; isTry: boolean } & PollCard)
  /**
   * Nothing can be said any more, and nothing is told yet: the card that stood open says so. `cancelled`: called off;
   * `lost`: the key to the answers was no longer there.
   */
  | ({ card: 'pollOver'; because: 'closed' | 'cancelled' | 'lost' } & PollCard)
  /**
   * What came of it. The first scale leads: `good` of `answered` chose its upper two words (null under ten: only the mean);
   * `mean` over places from 1, of `most`. `change` empty: the lead has not said yet.
   */
  | ({
      card: 'pollClosed';
      question: PollQuestion;
      answered: number;
      good: number | null;
      mean: number;
      most: number;
      change: string;
    } & PollCard)
  /** Something was said in words or choices only, or is too little for figures but not nothing: see the page. */
  | ({ card: 'pollResultsReady'; answered: number; change: string } & PollCard)
  | ({ card: 'pollTooFew'; isPooled: boolean; change: string } & PollCard)
  /** To a lead: it closed; now say what changes. */
  | ({ card: 'pollReady'; outcome: 'shown' | 'tooFew' | 'pooled' | 'lost' } & PollCard)
  /** In a channel: a link, the same for all who read it. */
  | ({ card: 'channelPoll'; title: PollQuestion['text']; questions: number } & PollCard)
  /** In a channel, to a lead of several open polls: the first question of each, in the order of their numbers from 1. */
  | { card: 'channelChoice'; titles: PollQuestion['text'][] }
  /** All else that is said in a channel: there is no poll to post, or this belongs into a chat of one's own. */
  | { card: 'channelHint'; because: 'noPoll' | 'private' | 'failed' }
  /** The three questions after a session; `question` is asked, what was said before stands in `answers`. */
  | ({
      card: 'sessionFeedback';
      question: FeedbackQuestion;
      answers: FeedbackAnswers;
      sees: FeedbackSees;
      canCount: boolean;
      /** Under 15 people when its poll began: of what is counted only how many answered is ever shown. */
      isSmall: boolean;
      backupDays: number;
    } & SessionCard)
  /** The reader chose to write a line; for a ring `toPersonId` is `person`. */
  | ({
      card: 'partnerFeedback';
      partnershipId: string;
      /** After which meeting; null: at the end of it all. */
      afterSessionId: string | null;
      /** Names this line: sent twice, it is one. */
      onceKey: string;
    } & CardOfOthers)
  | ({ card: 'feedbackSent'; partnershipId: string } & CardOfOthers)
  | ({ card: 'feedbackKept'; partnershipId: string } & CardOfOthers)
  /** To the partner: a line with the writer's name. */
  | { card: 'partnerLine'; partnershipId: string; person: PersonCard; line: string }
  | ({
      card: 'needHelp';
      partnershipId: string;
      programmeName: string;
      contact: PersonCard | null;
      lead: PersonCard | null;
    } & CardOfOthers)
  /** `isReached` false: Pairwise can't bring it to them. */
  | { card: 'helpSent'; partnershipId: string; person: PersonCard; isReached: boolean }
  | ({ card: 'helpCancelled'; partnershipId: string } & CardOfOthers)
  /** To the contact or lead somebody chose. */
  | {
      card: 'helpAsked';
      helpId: string;
      person: PersonCard;
      address: string;
      partners: PersonCard[];
      programmeName: string;
      words: string;
      isDone: boolean;
      /** Whoever asked has taken it back. */
      isWithdrawn: boolean;
    };

/** The one among them that is a state of a session's card. */
export type SessionFeedbackCard = Extract<FeedbackCardView, { card: 'sessionFeedback' }>;
