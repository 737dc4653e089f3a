import type { SessionView } from '../../../../api/contracts/sessions.ts';

const MINUTE_MS = 60_000;
/** Those who are early may begin. */
const EARLY_MS = 10 * MINUTE_MS;
/** Who talks on is not asked yet whether they met. */
const LATE_MS = 15 * MINUTE_MS;

/**
 * Where a meeting is. `ready`: it may begin; `live`: a step runs; `asks`: its time is over and the reader has not said
 * whether they met; `keeps`: they met, and a sentence may be kept; `done`; `off`: it does not take place.
 */
export type Phase = 'before' | 'ready' | 'live' | 'asks' | 'keeps' | 'done' | 'off';

export function phaseOf(session: SessionView, now: Date): Phase {
  const { state, startsAt, endsAt, live, agenda, myAnswer, isFinished } = session;
  if (state === 'skipped' || state === 'cancelled') return 'off';
  if (myAnswer) return myAnswer === 'yes' && !isFinished ? 'keeps' : 'done';
  const time = now.getTime();
  const isThrough = live !== null && live.step >= agenda.length;
  const end = Date.parse(endsAt) + (live && !isThrough ? LATE_MS : 0);
  if (time >= end || isThrough) return 'asks';
  if (live) return 'live';
  return time >= Date.parse(startsAt) - EARLY_MS ? 'ready' : 'before';
}

/** The step that runs: how long it is, how much is left (never less than nothing), and how much of it has gone (0..1). */
export function stepTime({ live, agenda }: Pick<SessionView, 'live' | 'agenda'>, now: Date) {
  const step = live && agenda[live.step];
  if (!step) return { minutes: 0, left: 0, share: 1 };
  const minutes = step.minutes + live.extraMinutes;
  const gone = Math.max(0, now.getTime() - Date.parse(live.stepStartedAt)) / MINUTE_MS;
  return { minutes, left: Math.max(0, Math.ceil(minutes - gone)), share: Math.min(1, gone / minutes) };
}
