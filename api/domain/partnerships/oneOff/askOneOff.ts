import { Types } from 'mongoose';
import type { AskOneOffInput } from '../../../contracts/oneOffs.ts';
import type { PartnershipView } from '../../../contracts/partnerships.ts';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { Context } from '../../context.ts';
import { inTransaction, isDuplicateKey } from '../../database.ts';
import { DomainError } from '../../errors.ts';
import { queueMessage } from '../../messages/queueMessage.ts';
import { accessPerson, accessSelf } from '../../people/access.ts';
import { skillNames } from '../../skills/skillNames.ts';
import { closeIfBlocked } from '../closeIfBlocked.ts';
import { answerWithinMs, remindAfterMs } from '../deadlines.ts';
import { getPartnership } from '../getPartnership.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { mayHelp } from './mayHelp.ts';

/**
 * Asks somebody for 25 minutes about one skill: no relation before or after, no place taken, and the two are neither kept
 * apart nor called partners by matching because of it. Asking twice while it is open is asking once (a unique key), and
 * one thing at a time. A no is told like any other; asking again after it takes a while. Errors: `notWithYourself`, `notReadyMine`,
 * `reportingLine`, `unknownSkill`, `oneOffOpen` (about another skill), and `notAvailable` for every personal cause alike.
 */
export async function askOneOff(ctx: Context, input: AskOneOffInput): Promise<PartnershipView> {
  if (input.personId === ctx.actor.personId) throw new DomainError('invalid', 'notWithYourself');
  const openKey = `oneOff:${ctx.actor.personId}:${input.personId}`;
  const standing = await Partnership.findOne({ tenantId: ctx.tenantId, openKey });
  if (standing) return viewStanding(ctx, standing, input);
  const id = new Types.ObjectId();
  try {
    await inTransaction(() => insertRequest(ctx, input, id, openKey));
  } catch (error) {
    const winner = isDuplicateKey(error) ? await Partnership.findOne({ tenantId: ctx.tenantId, openKey }) : null;
    if (winner) return viewStanding(ctx, winner, input);
    throw error;
  }
  await closeIfBlocked(ctx, input.personId, id);
  ctx.wakeDelivery();
  return getPartnership(ctx, { id: id.toString() });
}

/** What stands already is the answer, if it is about the same. */
function viewStanding(
  ctx: Context,
  { id, exchange }: PartnershipDocument,
  { skillId }: AskOneOffInput,
): Promise<PartnershipView> {
  if (exchange.every((lesson) => lesson.skillId !== skillId)) throw new DomainError('conflict', 'oneOffOpen');
  return getPartnership(ctx, { id });
}

async function insertRequest(
  ctx: Context,
  { personId, skillId, greeting = '' }: AskOneOffInput,
  id: Types.ObjectId,
  openKey: string,
): Promise<void> {
  const me = await accessSelf(ctx);
  if (!me.confirmedAt) throw new DomainError('conflict', 'notReadyMine');
  const other = await accessPerson(ctx, personId);
  const refusal = (await mayHelp(ctx, me, [other], skillId))(other);
  if (refusal) throw new DomainError('conflict', refusal);
  const skillName = (await skillNames(ctx.tenantId, [skillId])).get(skillId);
  if (skillName === undefined) throw new DomainError('invalid', 'unknownSkill');
  const level = other.teaches.find((entry) => entry.skillId === skillId)?.level ?? 1;
  const answerBy = new Date(ctx.now.getTime() + answerWithinMs);
  await Partnership.insertMany([
    {
      _id: id,
      tenantId: ctx.tenantId,
      kind: 'oneOff',
      state: 'proposed',
      members: [{ personId: me._id }, { personId: other._id }],
      pairKey: openKey,
      openKey,
      askerId: me._id,
      exchange: [{ teacherId: other._id, learnerId: me._id, skillId, skillName, level }],
      greeting,
      proposedAt: ctx.now,
      answerBy,
      remindAt: new Date(ctx.now.getTime() + remindAfterMs),
    },
  ]);
  await queueMessage(ctx, {
    personId: other._id,
    kind: 'proposal',
    dedupeKey: `proposal:${id.toString()}`,
    partnershipId: id,
    expiresAt: answerBy,
  });
  await recordAudit(ctx, { action: 'oneOff.asked', subject: id.toString() });
}
