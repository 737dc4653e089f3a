import type { Types } from 'mongoose';
import type { PollList, SetPulseInput } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedProgramme } from '../programmes/access.ts';
import { listPolls } from './listPolls.ts';
import { FeedbackPoll, PollPulse } from './model.ts';
import { firstPulse, nextPulse } from './pulseTime.ts';

/**
 * A lead puts one template on a schedule, off it, or changes its pace. It asks on the next working day at the earliest, and
 * never sooner after the same questions than its pace says. Safe to repeat. Error: `pollNotRunning`.
 */
export async function setPulse(
  ctx: Context,
  { id, template, everyWeeks }: SetPulseInput & { id: string },
): Promise<PollList> {
  const { programme } = await accessLedProgramme(ctx, id);
  if (everyWeeks !== null && programme.state !== 'running') throw new DomainError('conflict', 'pollNotRunning');
  const pulse = { tenantId: ctx.tenantId, programmeId: programme._id, template };
  const put = () =>
    inTransaction(async () => {
      const before = await PollPulse.findOne(pulse).lean();
      if ((before?.everyWeeks ?? null) === everyWeeks) return;
      if (everyWeeks === null) await PollPulse.deleteOne(pulse);
      else {
        const nextAt = await momentOf(ctx, { ...pulse, everyWeeks, zone: programme.timeZone });
        await PollPulse.updateOne(pulse, { $set: { everyWeeks, nextAt } }, { upsert: true });
      }
      await recordAudit(ctx, {
        action: 'poll.pulse',
        subject: id,
        detail: { template, everyWeeks: everyWeeks ?? 0 },
      });
    });
  await put().catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    return put();
  });
  return listPolls(ctx, { id });
}

interface Pulse {
  tenantId: string;
  programmeId: Types.ObjectId;
  template: SetPulseInput['template'];
  everyWeeks: number;
  zone: string;
}

async function momentOf({ now }: Context, { everyWeeks, zone, ...same }: Pulse): Promise<Date> {
  const first = firstPulse(now, zone);
  const last = await FeedbackPoll.findOne({ ...same, state: trusted({ $nin: ['draft', 'cancelled'] }) }, { opensAt: 1 })
    .sort({ closesAt: -1 })
    .lean();
  if (!last?.opensAt) return first;
  const next = nextPulse(last.opensAt, { everyWeeks, zone, now: last.opensAt });
  return next > first ? next : first;
}
