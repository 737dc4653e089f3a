import type { Receiver } from '../people/findReceiver.ts';
import { reminderTimes } from '../sessions/time/reminderTimes.ts';
import type { Delivery } from './delivery.ts';
import { kinds } from './kinds.ts';
import type { MessageFields } from './model.ts';
import { workingMoment } from './workingMoment.ts';

type Leaving = Pick<MessageFields, 'kind' | 'expiresAt' | 'leavesAtOnce' | 'moment'>;

/**
 * The earliest moment, from `at` on, at which this may be told without disturbing anybody: inside the receiver's working
 * hours. What a colleague did is never lost to them: where its own end comes first, it leaves at once. A reminder has its
 * own right time before the session it ends with, by the clock that its receiver lives by now. Pure.
 */
export function leavingTime(
  { keepsWorkingHours }: Pick<Delivery, 'keepsWorkingHours'>,
  message: Leaving,
  receiver: Pick<Receiver, 'hours'>,
  at: Date,
): Date {
  if (message.kind === 'sessionReminder') return reminderMoment(message, receiver, at);
  const { leaves, counts } = kinds[message.kind];
  if (!keepsWorkingHours || leaves === 'atOnce' || message.leavesAtOnce) return at;
  const opens = workingMoment(at, receiver.hours);
  return opens >= message.expiresAt && counts === 'no' ? at : opens;
}

function reminderMoment({ moment, expiresAt }: Leaving, { hours }: Pick<Receiver, 'hours'>, at: Date): Date {
  const due = reminderTimes(expiresAt, hours)[moment === 'hour' ? 'hour' : 'day'];
  return due > at && due < expiresAt ? due : at;
}

/** A pause ends with a day; whatever waited for its end is told when the person works again. Pure. */
export function endOfSilence(
  { keepsWorkingHours }: Pick<Delivery, 'keepsWorkingHours'>,
  receiver: Pick<Receiver, 'hours'>,
  pausedUntil: Date,
): Date {
  return keepsWorkingHours ? workingMoment(pausedUntil, receiver.hours) : pausedUntil;
}
