import type { CardView } from '../../contracts/cards.ts';
import type { MessageKind } from './model.ts';

const day = 86_400_000;

/** What holds for every message of one kind. The only place where the outbox tells kinds apart. */
export interface KindRules {
  /** How long it is worth sending, from when it is due; a caller that knows the very end gives that instead. */
  lifetimeMs: number;
  /** Is it one of the three unasked messages a week? `unlessChosen`: not for who set this reminder themselves. */
  counts: 'no' | 'yes' | 'unlessChosen';
  /** When the week is full: it is dropped, or waits until the oldest of the three is a week old. */
  whenFull: 'drop' | 'delay';
  /** Several that are due at once for one person become one card with a row each, which counts once. */
  isMerged: boolean;
  /** `workingHours`: only inside the receiver's own. `atOnce`: its moment is right already, or nobody is notified. */
  leaves: 'atOnce' | 'workingHours';
  /** Sent once more when nobody knows whether it arrived; otherwise it becomes `unknown` and is never repeated. */
  isSentAgain: boolean;
  /** Its end stays where it is while the receiver pauses; what does not is still worth reading for a week after. */
  endsByItself: boolean;
  /** The cards that it may still show when it leaves; any other one means that there is nothing to tell any more. */
  shows: readonly CardView['card'][];
  /** Its card is kept up to date by what happens to this. */
  follows: 'partnership' | 'invitation' | 'session' | 'plan' | 'nothing';
  /** Sent once more to who adds the bot again, since the card may have gone with the chat. */
  isResent: boolean;
  /** Why it counts as it does, and leaves when it does. */
  why: string;
}

const usual = {
  counts: 'no',
  whenFull: 'drop',
  isMerged: false,
  leaves: 'workingHours',
  isSentAgain: false,
  endsByItself: false,
  follows: 'nothing',
  isResent: false,
} as const satisfies Partial<KindRules>;

export const kinds: Readonly<Record<MessageKind, KindRules>> = {
  welcome: {
    ...usual,
    lifetimeMs: 30 * day,
    leaves: 'atOnce',
    shows: ['welcome'],
    why: 'the answer to adding Pairwise, while the chat is open',
  },
  proposal: {
    ...usual,
    lifetimeMs: 7 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['proposal'],
    follows: 'partnership',
    isResent: true,
    why: 'a colleague asks; a second card shows the same, without any the colleague waits for nothing',
  },
  proposalReminder: {
    ...usual,
    lifetimeMs: 4 * day,
    counts: 'yes',
    isMerged: true,
    endsByItself: true,
    shows: ['proposalReminder'],
    follows: 'partnership',
    why: 'the request stands in the chat already; a week later it is closed',
  },
  agreed: {
    ...usual,
    lifetimeMs: 30 * day,
    leaves: 'atOnce',
    isSentAgain: true,
    shows: ['agreed'],
    follows: 'partnership',
    why: 'the yes that the reader waits for',
  },
  notThisTime: {
    ...usual,
    lifetimeMs: 14 * day,
    leaves: 'atOnce',
    isSentAgain: true,
    shows: ['notThisTime'],
    why: 'the answer that the reader waits for; due on the morning that looks the same for a no and for silence',
  },
  notInstalled: {
    ...usual,
    lifetimeMs: 7 * day,
    counts: 'yes',
    isMerged: true,
    endsByItself: true,
    shows: ['notInstalled'],
    why: 'nobody asked for it, and the tab says it too',
  },
  ended: {
    ...usual,
    lifetimeMs: 14 * day,
    shows: ['ended'],
    why: 'a colleague or the round has wrapped up; it can wait for the morning',
  },
  somebodyFits: { ...usual, lifetimeMs: 7 * day, shows: ['somebodyFits'], why: 'the reader wished to be told' },
  roundOpen: {
    ...usual,
    lifetimeMs: 14 * day,
    counts: 'yes',
    whenFull: 'delay',
    endsByItself: true,
    shows: ['roundOpen'],
    follows: 'invitation',
    why: 'an invitation is worth its place until joining is over; without it somebody is left out unasked',
  },
  roundReminder: {
    ...usual,
    lifetimeMs: 3 * day,
    counts: 'yes',
    endsByItself: true,
    shows: ['roundOpen'],
    follows: 'invitation',
    why: 'the invitation stands in the chat already',
  },
  roundReady: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['roundReady'],
    why: 'a lead’s own round waits for them',
  },
  roundStuck: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['roundStuck'],
    why: 'a lead’s own round waits for them',
  },
  roundResult: {
    ...usual,
    lifetimeMs: 7 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['roundResult'],
    follows: 'partnership',
    isResent: true,
    why: 'who joined a round wants its result; a partner waits for the answer',
  },
  roundReplaced: {
    ...usual,
    lifetimeMs: 7 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['roundReplaced'],
    follows: 'partnership',
    isResent: true,
    why: 'as the result',
  },
  roundUnmatched: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['roundUnmatched'],
    why: 'who joined a round wants its result, this one too',
  },
  sessionBooked: {
    ...usual,
    lifetimeMs: 7 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['agreement', 'sessionBefore', 'sessionOff'],
    follows: 'session',
    why: 'a colleague chose a time; a second card shows the same, without any somebody is not there',
  },
  sessionReminder: {
    ...usual,
    lifetimeMs: day,
    counts: 'unlessChosen',
    leaves: 'atOnce',
    endsByItself: true,
    shows: ['agreement', 'sessionBefore', 'sessionOff'],
    follows: 'session',
    why: 'after the session it is worth nothing; due inside the working hours before it',
  },
  sessionQuestion: {
    ...usual,
    lifetimeMs: 4 * day,
    counts: 'yes',
    endsByItself: true,
    shows: ['sessionAfter'],
    follows: 'session',
    why: 'the card of the session asks already; a week later nobody knows',
  },
  dormant: {
    ...usual,
    lifetimeMs: 14 * day,
    counts: 'yes',
    whenFull: 'delay',
    isMerged: true,
    shows: ['dormant'],
    follows: 'plan',
    why: 'asked once in a stretch without a meeting, and as good a few days later',
  },
  poll: {
    ...usual,
    lifetimeMs: 14 * day,
    counts: 'yes',
    whenFull: 'delay',
    isSentAgain: true,
    endsByItself: true,
    shows: ['poll'],
    isResent: true,
    why: 'a question that nobody asked for, but once; a second card shows the same, without any a voice is missing',
  },
  pollReminder: {
    ...usual,
    lifetimeMs: 4 * day,
    counts: 'yes',
    endsByItself: true,
    shows: ['poll'],
    why: 'the card stands in the chat already; the only reminder, then silence',
  },
  pollTry: {
    ...usual,
    lifetimeMs: day,
    leaves: 'atOnce',
    shows: ['poll'],
    why: 'a lead asked to see it this moment',
  },
  pollReady: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['pollReady'],
    why: 'a lead’s own poll waits for what changes because of it',
  },
  pollClosed: {
    ...usual,
    lifetimeMs: 14 * day,
    counts: 'yes',
    whenFull: 'delay',
    shows: ['pollClosed', 'pollResultsReady', 'pollTooFew'],
    why: 'what came of the answers was promised when they were asked for; as good a few days later',
  },
  partnerLine: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['partnerLine'],
    why: 'a colleague wrote it; without it the line is lost',
  },
  helpAsked: {
    ...usual,
    lifetimeMs: 14 * day,
    isSentAgain: true,
    shows: ['helpAsked'],
    isResent: true,
    why: 'somebody waits for help; a second card shows the same',
  },
  cardUpdate: {
    ...usual,
    lifetimeMs: 30 * day,
    leaves: 'atOnce',
    isSentAgain: true,
    shows: [],
    why: 'changes a card in place and notifies nobody',
  },
};

/** All kinds of which this holds. */
export function kindsThat(holds: (rules: KindRules) => boolean): MessageKind[] {
  return (Object.keys(kinds) as MessageKind[]).filter((kind) => holds(kinds[kind]));
}
