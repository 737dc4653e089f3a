import type { RoundView } from '../../contracts/rounds.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessLedRound } from './access.ts';
import { getRound } from './getRound.ts';
import { startMatching } from './startMatching.ts';

/**
 * A lead taps "Match now" or "Match again": who takes part is frozen the first time, and the matching is ordered. Tapping
 * twice, or two leads at once, orders it once: while one is being made there is no second. Errors: `tooFewPeople`,
 * `roundNotOpen` (not open yet, or published already).
 */
export async function requestMatching(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round } = await accessLedRound(ctx, input.id);
  const isRunning = round.state === 'matching' && !round.result && !round.request?.failedAt;
  if (!isRunning) {
    if (round.state !== 'open' && round.state !== 'matching') throw new DomainError('conflict', 'roundNotOpen');
    const started = await startMatching(ctx, round, { tellsLeads: true });
    if (started === 'tooFewPeople') throw new DomainError('conflict', 'tooFewPeople');
  }
  return getRound(ctx, input);
}
