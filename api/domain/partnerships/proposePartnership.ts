import { Types } from 'mongoose';
import type { PartnershipView, ProposePartnershipInput } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { fitPair, type AskRefusal, type PairFit } from '../matching/fitPair.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { closeIfBlocked } from './closeIfBlocked.ts';
import { answerWithinMs, remindAfterMs } from './deadlines.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership } from './model.ts';
import { pairKey } from './pairKey.ts';
import { isAsker, isHiddenFrom } from './policy.ts';

/**
 * Asks somebody to learn together. The hard rules are checked again on fresh profiles inside the transaction, so a stale
 * suggestion breaks none. Asking twice is asking once: the unique key of the open pair answers with the request that
 * stands. Errors: `notAvailable` for every personal cause alike, `noFreePlaceMine`, `theyAskedYou`, `answeredAlready`.
 */
export async function proposePartnership(ctx: Context, input: ProposePartnershipInput): Promise<PartnershipView> {
  if (input.personId === ctx.actor.personId) throw new DomainError('invalid', 'notWithYourself');
  const standing = await standingRequest(ctx, input.personId);
  if (standing) return standing;
  const id = new Types.ObjectId();
  try {
    await inTransaction(() => insertProposal(ctx, input, id));
  } catch (error) {
    // Somebody was faster: the other of the two, or this very request through another door.
    const wasFaster = isDuplicateKey(error) || (error instanceof DomainError && error.code === 'conflict');
    const winner = wasFaster ? await standingRequest(ctx, input.personId) : null;
    if (winner) return winner;
    throw error;
  }
  await closeIfBlocked(ctx, input.personId, id);
  ctx.wakeDelivery();
  return getPartnership(ctx, { id: id.toString() });
}

async function insertProposal(ctx: Context, input: ProposePartnershipInput, id: Types.ObjectId): Promise<void> {
  const { refusal, fit, mine, theirs } = await fitPair(ctx, input.personId);
  if (refusal) throw new DomainError('conflict', refusalReason(refusal));
  const answerBy = new Date(ctx.now.getTime() + answerWithinMs);
  const key = pairKey(mine._id, theirs._id);
  await Partnership.insertMany([
    {
      _id: id,
      tenantId: ctx.tenantId,
      kind: 'learning',
      state: 'proposed',
      members: [{ personId: mine._id }, { personId: theirs._id }],
      pairKey: key,
      openKey: key,
      askerId: mine._id,
      exchange: exchangeOf(fit, mine._id, theirs._id),
      greeting: input.greeting,
      goal: input.goal,
      proposedAt: ctx.now,
      answerBy,
      remindAt: new Date(ctx.now.getTime() + remindAfterMs),
    },
  ]);
  await queueMessage(ctx, {
    personId: theirs._id,
    kind: 'proposal',
    dedupeKey: `proposal:${id.toString()}`,
    partnershipId: id,
    expiresAt: answerBy,
  });
  await recordAudit(ctx, { action: 'partnership.proposed', subject: id.toString() });
}

/** What is about the asker is said plainly; about the other nothing is told apart. */
function refusalReason(refusal: AskRefusal): string {
  if (refusal === 'reportingLine') return 'reportingLine';
  if (refusal === 'noFreePlaceMine') return 'noFreePlaceMine';
  return refusal.endsWith('Mine') ? 'notReadyMine' : 'notAvailable';
}

/** Both directions as they were shown when asked. */
function exchangeOf(fit: PairFit, me: Types.ObjectId, them: Types.ObjectId) {
  return [
    ...(fit.comes ? [{ teacherId: them, learnerId: me, ...fit.comes }] : []),
    ...(fit.gives ? [{ teacherId: me, learnerId: them, ...fit.gives }] : []),
  ];
}

/** What these two have open already: mine is answered with, theirs and what I answered are named. */
async function standingRequest(ctx: Context, otherId: string): Promise<PartnershipView | null> {
  const open = await Partnership.findOne({ tenantId: ctx.tenantId, openKey: pairKey(ctx.actor.personId, otherId) });
  if (!open) return null;
  if (open.state === 'active') throw new DomainError('conflict', 'alreadyPartners');
  if (open.round) throw new DomainError('conflict', 'pairedInRound');
  const asked = isAsker(open, ctx.actor.personId);
  if (asked && (open.state === 'proposed' || isHiddenFrom(open, ctx.actor.personId)))
    return getPartnership(ctx, { id: open.id });
  throw new DomainError('conflict', open.state === 'proposed' ? 'theyAskedYou' : 'answeredAlready');
}
