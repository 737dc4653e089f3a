import { Types } from 'mongoose';
import { usualThresholds, type CreatePollInput, type PollView } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedProgramme } from '../programmes/access.ts';
import { getPoll } from './getPoll.ts';
import { FeedbackPoll } from './model.ts';
import { templates } from './templates.ts';

const usualMs = 14 * 86_400_000;

/**
 * A new draft, seen by leads only: empty, or with the questions of a template, open for two weeks. Making the same one twice,
 * while nobody has changed it, is making it once. Errors: `programmeArchived`, `pollChanged`.
 */
export async function createPoll(ctx: Context, { id, template }: CreatePollInput & { id: string }): Promise<PollView> {
  const { programme } = await accessLedProgramme(ctx, id);
  if (programme.state === 'archived') throw new DomainError('conflict', 'programmeArchived');
  const onceKey = `draft:${id}:${ctx.actor.personId}:${template ?? 'own'}`;
  try {
    await inTransaction(() => insertDraft(ctx, programme._id, template, onceKey));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await FeedbackPoll.findOne({ tenantId: ctx.tenantId, onceKey }, { _id: 1 }).lean();
  if (!made) throw new DomainError('conflict', 'pollChanged');
  return getPoll(ctx, { id: made._id.toString() });
}

async function insertDraft(
  ctx: Context,
  programmeId: Types.ObjectId,
  template: CreatePollInput['template'],
  onceKey: string,
): Promise<void> {
  const _id = new Types.ObjectId();
  await FeedbackPoll.insertMany([
    {
      _id,
      tenantId: ctx.tenantId,
      programmeId,
      template: template ?? 'own',
      state: 'draft',
      questions: template ? [...templates[template]] : [],
      madeBy: new Types.ObjectId(ctx.actor.personId),
      createdAt: ctx.now,
      closesAt: new Date(ctx.now.getTime() + usualMs),
      thresholds: usualThresholds,
      onceKey,
    },
  ]);
  await recordAudit(ctx, {
    action: 'poll.created',
    subject: _id.toString(),
    detail: { programme: programmeId.toString(), template: template ?? 'own' },
  });
}
