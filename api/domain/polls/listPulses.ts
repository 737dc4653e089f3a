import type { Types } from 'mongoose';
import type { PollPulse as PulseView } from '../../contracts/polls.ts';
import type { SystemContext } from '../context.ts';
import { PollPulse } from './model.ts';

/** What asks by itself in a programme. */
export async function listPulses(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
): Promise<PulseView[]> {
  const pulses = await PollPulse.find({ tenantId: ctx.tenantId, programmeId }).sort({ template: 1 }).lean();
  return pulses.map(({ template, everyWeeks, nextAt }) => ({
    template,
    everyWeeks: everyWeeks as PulseView['everyWeeks'],
    nextAt: nextAt.toISOString(),
  }));
}
