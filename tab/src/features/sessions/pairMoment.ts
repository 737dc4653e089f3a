import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { meetingWhen } from '../../lib/meetingWhen.ts';

/** Where an active pair stands: `new` never had a date, `open` has none now, the others have one. */
export type PairMoment = 'paused' | 'new' | 'open' | 'later' | 'today' | 'now';

type Known = Pick<PartnershipPlan, 'next' | 'toAnswer' | 'pausedUntil' | 'heldCount' | 'history' | 'agreement'>;

export function pairMoment({ next, toAnswer, pausedUntil, history }: Known, now: Date, timeZone: string): PairMoment {
  if (pausedUntil) return 'paused';
  if (!next) return toAnswer || history.length > 0 ? 'open' : 'new';
  const { code } = meetingWhen(next, now, timeZone);
  return code === 'now' || code === 'today' ? code : 'later';
}

export type FirstThing = 'resume' | 'join' | 'answer' | 'agree' | 'findTime' | 'hello' | 'prepare';

/** The one thing to do now, and so the page's only primary button (`prepare`: none, the agenda leads). */
export function firstThing(plan: Known, moment: PairMoment): FirstThing {
  if (moment === 'paused') return 'resume';
  if (moment === 'now') return 'join';
  if (plan.toAnswer) return 'answer';
  if (needsAgreement(plan)) return 'agree';
  if (moment === 'today') return 'join';
  return moment === 'open' ? 'findTime' : moment === 'new' ? 'hello' : 'prepare';
}

/** Shown before the first meeting, until the reader has tapped once. */
export function needsAgreement({ next, heldCount, agreement }: Known): boolean {
  return next !== null && heldCount === 0 && !agreement.iAgreed;
}

/** That it does not take place can be said once it should have begun. */
export const mayBeMissed = ({ startsAt }: Pick<SessionView, 'startsAt'>, now: Date): boolean =>
  now.getTime() >= Date.parse(startsAt);

/** A meeting asks whether it took place, then for a sentence; one that did not, only for a date where there is none. */
export function stillAsks({ myAnswer, isFinished }: SessionView, { next }: Pick<Known, 'next'>): boolean {
  if (isFinished) return false;
  return myAnswer === null || myAnswer === 'yes' || next === null;
}
