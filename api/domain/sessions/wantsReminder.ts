import type { SessionReminders } from '../../contracts/people.ts';

interface Wishes {
  /** Null: never chosen. */
  setting: SessionReminders | null;
  /** They keep meeting, so reminders get fewer; not for who wants them all. */
  isThinned: boolean;
  keepsReminders: boolean;
  /** Asked to be reminded of this one session once more. */
  isSnoozed: boolean;
}

/** Whether a reminder is wanted, asked at the moment it would leave. Pure. */
export function wantsReminder(
  { setting, isThinned, keepsReminders, isSnoozed }: Wishes,
  moment: 'day' | 'hour',
): boolean {
  const chosen = setting ?? 'day';
  if (moment === 'hour' && isSnoozed) return true;
  if (chosen === 'none') return false;
  if (isThinned && !keepsReminders) return moment === 'hour';
  return chosen === 'both' || chosen === moment;
}
