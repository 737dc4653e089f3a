import type { LeadStep } from '../../contracts/programmes.ts';
import type { LightRound } from './lightRound.ts';

type Facts = Pick<LightRound, 'state' | 'request' | 'result' | 'publishFinishedAt'>;

/** What a lead has to do, or to wait for. Pure. */
export function leadStepOf({ state, request, result, publishFinishedAt }: Facts): LeadStep {
  if (state === 'proposed') return publishFinishedAt ? 'proposed' : 'publishing';
  if (state !== 'matching') return state;
  if (result) return 'ready';
  return request?.failedAt ? 'failed' : 'matching';
}
