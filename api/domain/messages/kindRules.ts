import type { CardView } from '../../contracts/cards.ts';

/** What holds for every message of one kind. */
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
  /** May tell of an insight without a name: its id then says nothing of the second at which it was promised. */
  hasTimelessId: boolean;
  /** Why it counts as it does, and leaves when it does. */
  why: string;
}

/** What most kinds have in common. */
export const usual = {
  counts: 'no',
  whenFull: 'drop',
  isMerged: false,
  leaves: 'workingHours',
  isSentAgain: false,
  endsByItself: false,
  follows: 'nothing',
  isResent: false,
  hasTimelessId: false,
} as const satisfies Partial<KindRules>;
