import type { LeadStep, ProgrammeState, RoundSummary } from '../../../../api/contracts/programmes.ts';

/** What a lead does next: an act of the round, or a page to look at. */
export type NextStep =
  | { name: 'continue' | 'look' | 'watch' | 'review' | 'answers'; leads: 'draft' | 'round' }
  | { name: 'open' | 'match'; act: 'open' | 'match' };

const steps: Record<LeadStep, NextStep> = {
  draft: { name: 'open', act: 'open' },
  open: { name: 'match', act: 'match' },
  matching: { name: 'watch', leads: 'round' },
  failed: { name: 'look', leads: 'round' },
  ready: { name: 'review', leads: 'round' },
  publishing: { name: 'answers', leads: 'round' },
  proposed: { name: 'answers', leads: 'round' },
  closed: { name: 'look', leads: 'round' },
};

/** A draft is gone on with; a running programme's step is its round's; what is archived waits for nobody. Pure. */
export function nextStepOf(state: ProgrammeState, step: LeadStep | null, hasRound: boolean): NextStep | null {
  if (state === 'draft') return { name: 'continue', leads: 'draft' };
  if (state === 'archived' || step === null || !hasRound) return null;
  return steps[step];
}

/** Is it the one thing to do now? What waits for a look or to be opened; matching only once joining has closed. Pure. */
export function isUrgent(step: LeadStep | null, round: RoundSummary | null, now: Date): boolean {
  if (step === 'open') return round !== null && Date.parse(round.dates.joinUntil) <= now.getTime();
  return step === 'ready' || step === 'failed' || (step === 'draft' && round !== null);
}
