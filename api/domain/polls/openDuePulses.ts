import { Types } from 'mongoose';
import { shippedTemplate } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import { findProgrammes, type ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { FeedbackPoll, PollPulse } from './model.ts';
import { openedFields } from './openedFields.ts';
import { answerable } from './policy.ts';
import { nextPulse } from './pulseTime.ts';
import { templates } from './templates.ts';
import { whoIsAsked } from './whoIsAsked.ts';

const openMs = 7 * 86_400_000;

const duePulses = (ctx: SystemContext) =>
  PollPulse.find({ tenantId: ctx.tenantId, nextAt: trusted({ $lte: ctx.now }) }).lean();
type Pulse = Awaited<ReturnType<typeof duePulses>>[number];

/**
 * For the sweep: each pulse that is due opens a poll for a week, and is due again so many weeks later; late, it asks once.
 * One that would ask nobody, or beside an open poll of the same questions, waits for its next time; of a programme that is
 * over it goes. Pulse and poll are written together, so two processes open one. Asking goes on in `goOnAsking`.
 */
export async function openDuePulses(ctx: SystemContext): Promise<void> {
  const due = await duePulses(ctx);
  const programmes = await findProgrammes(
    ctx,
    due.map(({ programmeId }) => programmeId),
  );
  for (const pulse of due) {
    try {
      await openDue(ctx, pulse, programmes.get(pulse.programmeId.toString()));
    } catch (error) {
      if (isDatabaseDown(error)) throw error;
      // Another process has just opened it.
      if (isDuplicateKey(error)) continue;
      ctx.log.error({ err: error, pulse: pulse._id }, 'a pulse could not ask; the next sweep tries again');
    }
  }
}

async function openDue(ctx: SystemContext, pulse: Pulse, programme: ProgrammeFacts | undefined): Promise<void> {
  const { _id, tenantId, programmeId, template, nextAt, everyWeeks } = pulse;
  if (programme?.state !== 'running') {
    await PollPulse.deleteOne({ _id, tenantId });
    return;
  }
  const people = (await whoIsAsked(ctx, programmeId)).length;
  const same = { tenantId, programmeId, template, state: trusted({ $in: [...answerable] }) };
  const isBeside = (await FeedbackPoll.exists(same)) !== null;
  const next = nextPulse(nextAt, { everyWeeks, zone: programme.timeZone, now: ctx.now });
  await inTransaction(async () => {
    const claimed = await PollPulse.updateOne({ _id, tenantId, nextAt }, { $set: { nextAt: next } });
    if (claimed.modifiedCount > 0 && people > 0 && !isBeside) await insertOpened(ctx, pulse, people);
  });
}

async function insertOpened(ctx: SystemContext, pulse: Pulse, people: number): Promise<void> {
  const _id = new Types.ObjectId();
  const { programmeId, nextAt } = pulse;
  const template = shippedTemplate.parse(pulse.template);
  const closesAt = new Date(ctx.now.getTime() + openMs);
  const content = { _id, template, questions: templates[template], door: 'bot' as const, closesAt };
  await FeedbackPoll.insertMany([
    {
      ...openedFields(ctx, content, people),
      _id,
      tenantId: ctx.tenantId,
      programmeId,
      door: content.door,
      closesAt,
      createdAt: ctx.now,
      onceKey: `pulse:${programmeId.toString()}:${template}:${nextAt.toISOString()}`,
    },
  ]);
  await recordAudit(ctx, {
    action: 'poll.opened',
    subject: _id.toString(),
    detail: { template, door: content.door, questions: content.questions.length, people },
  });
}
