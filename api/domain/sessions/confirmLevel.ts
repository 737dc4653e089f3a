import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, type Planned } from './access.ts';
import { getPlan } from './getPlan.ts';
import { LevelConfirmation } from './model.ts';

export interface ConfirmLevelInput {
  id: string;
  personId: string;
  skillId: string;
  level: number;
}

/**
 * Who taught something saw the learner do it: kept beside what the learner says of themselves and read by the two alone.
 * One a teacher, the last one counts; the same again is no change. Errors: `not_found`, `notActive`, `notTheirTeacher`,
 * `notMetYet`.
 */
export async function confirmLevel(ctx: Context, input: ConfirmLevelInput): Promise<PartnershipPlan> {
  const planned = await accessRunningPlan(ctx, input.id);
  check(ctx, planned, input);
  const write = () => inTransaction(() => upsert(ctx, input));
  try {
    await write();
  } catch (error) {
    // The same teacher's first confirmation, sent twice at once: the other one is there now.
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
  return getPlan(ctx, input);
}

function check(ctx: Context, { partnership, plan }: Planned, { personId, skillId }: ConfirmLevelInput): void {
  const isTheirTeacher = partnership.exchange.some(
    (lesson) =>
      lesson.teacherId.toString() === ctx.actor.personId &&
      lesson.learnerId.toString() === personId &&
      lesson.skillId === skillId,
  );
  if (!isTheirTeacher) throw new DomainError('forbidden', 'notTheirTeacher');
  if (plan.heldCount === 0) throw new DomainError('conflict', 'notMetYet');
}

async function upsert(ctx: Context, { id, personId, skillId, level }: ConfirmLevelInput): Promise<void> {
  const key = {
    tenantId: ctx.tenantId,
    personId: new Types.ObjectId(personId),
    skillId,
    byPersonId: new Types.ObjectId(ctx.actor.personId),
  };
  if (await LevelConfirmation.exists({ ...key, level })) return;
  await LevelConfirmation.updateOne(
    { ...key, level: trusted({ $ne: level }) },
    { $set: { level, at: ctx.now, partnershipId: new Types.ObjectId(id) } },
    { upsert: true },
  );
  await recordAudit(ctx, { action: 'level.confirmed', subject: id });
}
