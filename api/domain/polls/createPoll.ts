import { DateTime } from 'luxon';
import { Types } from 'mongoose';
import { usualThresholds, type CreatePollInput, type PollView } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSelf } from '../people/access.ts';
import { accessLedProgramme } from '../programmes/access.ts';
import type { PollRow } from './access.ts';
import { getPoll } from './getPoll.ts';
import { FeedbackPoll } from './model.ts';
import { templates } from './templates.ts';

const usualDays = 14;
const usualHour = 18;
/** Of one programme; what nobody sends is thrown away before more is begun. */
export const mostDrafts = 20;

/**
 * A new draft, seen by leads only: empty, or with the questions of a template, open until the evening in two weeks. Making the same one
 * twice, while nobody has changed it, is making it once. Errors: `programmeArchived`, `tooManyDrafts`, `pollChanged`.
 */
export async function createPoll(ctx: Context, { id, template }: CreatePollInput & { id: string }): Promise<PollView> {
  const { programme } = await accessLedProgramme(ctx, id);
  if (programme.state === 'archived') throw new DomainError('conflict', 'programmeArchived');
  const drafts = { tenantId: ctx.tenantId, programmeId: programme._id, state: 'draft' as const };
  const onceKey = `draft:${id}:${ctx.actor.personId}:${template ?? 'own'}`;
  const isMade = (await FeedbackPoll.exists({ ...drafts, onceKey })) !== null;
  if (!isMade && (await FeedbackPoll.countDocuments(drafts)) >= mostDrafts) {
    throw new DomainError('conflict', 'tooManyDrafts');
  }
  const closesAt = await usualEnd(ctx);
  try {
    await inTransaction(() => insertDraft(ctx, { programmeId: programme._id, template, onceKey, closesAt }));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await FeedbackPoll.findOne({ tenantId: ctx.tenantId, onceKey }, { _id: 1 }).lean();
  if (!made) throw new DomainError('conflict', 'pollChanged');
  return getPoll(ctx, { id: made._id.toString() });
}

/** Six in the evening where the lead is. */
async function usualEnd(ctx: Context): Promise<Date> {
  const { timeZone } = await accessSelf(ctx);
  return DateTime.fromJSDate(ctx.now, { zone: timeZone })
    .plus({ days: usualDays })
    .startOf('day')
    .set({ hour: usualHour })
    .toJSDate();
}

async function insertDraft(
  ctx: Context,
  {
    programmeId,
    template,
    ...draft
  }: CreatePollInput & Pick<PollRow, 'programmeId' | 'closesAt'> & { onceKey: string },
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
      thresholds: usualThresholds,
      ...draft,
    },
  ]);
  await recordAudit(ctx, {
    action: 'poll.created',
    subject: _id.toString(),
    detail: { programme: programmeId.toString(), template: template ?? 'own' },
  });
}
