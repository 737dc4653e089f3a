import type { CardOfOthers } from './cards.ts';
import type { Direction } from './matching.ts';
import type { PersonCard } from './people.ts';
import type { AgendaStep } from './sessions.ts';

/** What every card about one session needs, from its reader's side. */
export interface SessionCard extends CardOfOthers {
  sessionId: string;
  partnershipId: string;
  /** The session's version for this reader; goes into the action's data. */
  version: number;
  number: number;
  startsAt: Date;
  endsAt: Date;
  /** The first other member's zone, where it differs from the reader's. */
  otherTimeZone: string;
  iTeach: boolean;
  /** The other member who teaches; null: the reader does, or nobody in particular. */
  teacherId: string | null;
  /** Null: nobody in particular teaches. */
  teaches: Direction | null;
}

export type SessionWhy = 'booked' | 'moved' | 'mine' | 'day' | 'hour' | 'changed';

export interface NextDate {
  /** The session after this one; null: no date yet. */
  next: { sessionId: string; version: number; startsAt: Date; iTeach: boolean; teacherId: string | null } | null;
  /** There is no next one to find: a one-off meeting, or the partnership has ended. */
  isLast: boolean;
}

/** As many nudges as one card has room for, with a button each. */
export const mostDigestRows = 5;

/** Everything the bot shows about meeting; one card goes through these states in place. */
export type SessionCardView =
  /** Before a pair's first meeting, until this reader agreed; `lines` empty: the usual four. */
  | ({ card: 'agreement'; lines: string[] } & SessionCard)
  | ({
      card: 'sessionBefore';
      purpose: string;
      agenda: AgendaStep[];
      /** Open actions, whose and what. */
      open: { person: PersonCard | null; text: string }[];
      /** Which of our conversation starters, from 0; null: none (not the first two meetings). */
      icebreaker: number | null;
      joinUrl: string;
      /** A first meeting, and everybody agreed to how they meet. */
      isAgreed: boolean;
      /** The reader asked to be reminded of this one again, an hour before. */
      isSnoozed: boolean;
      /** Why it comes: another member booked or moved it, the reader did (and may invite), a reminder, or it only changed. */
      why: SessionWhy;
    } & SessionCard)
  | ({ card: 'sessionAfter'; isNextMorning: boolean } & SessionCard)
  | ({ card: 'sessionAction'; actionId: string; task: string } & SessionCard)
  | ({ card: 'sessionKeep' } & SessionCard)
  /** `saidNo`: the reader said that they did not meet, which can be taken back. */
  | ({ card: 'sessionDone'; kept: string; saidNo: boolean } & NextDate & SessionCard)
  /** After a no or a move, or [Find a time]; `slots` at most two. */
  | ({ card: 'sessionNewTimes'; slots: Date[]; isMove: boolean } & SessionCard)
  /** `canSnooze`: the reminder an hour before is still to come. */
  | ({ card: 'sessionSkip'; canSnooze: boolean } & SessionCard)
  /** It was skipped or cancelled: says what comes instead. */
  | ({
      card: 'sessionOff';
      because: 'skipped' | 'paused' | 'ended';
      pausedUntil: string | null;
    } & NextDate &
      SessionCard)
  /** After three sessions kept: on the session card, once. */
  | ({ card: 'quietThinned' } & SessionCard)
  /** Not met for two cadences; `lastMet` null: never met. */
  | ({ card: 'dormant'; partnershipId: string; version: number; lastMet: Date | null } & CardOfOthers)
  /** The answer to [Find a time] on a card that is about no session. */
  | ({
      card: 'pairTimes';
      partnershipId: string;
      version: number;
      slots: Date[];
      /** As in `SessionCard`. */
      otherTimeZone: string;
    } & CardOfOthers)
  /** Wants to be asked again in a week whether they go on. */
  | ({ card: 'pairLater'; partnershipId: string; version: number } & CardOfOthers)
  /** Paused from a card that is about no session. */
  | ({ card: 'pairPaused'; partnershipId: string; version: number; until: string } & CardOfOthers)
  /** Several nudges that would have come one after the other. */
  | { card: 'digest'; rows: { person: PersonCard; what: 'dormant' | 'request' | 'notInstalled'; page: string }[] }
  /** "Who can help me with ...": up to three. */
  | { card: 'helpers'; skillName: string; helpers: { person: PersonCard; skillId: string }[] };
