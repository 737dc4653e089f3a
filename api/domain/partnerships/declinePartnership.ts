import type { PartnershipView } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, mine } from './access.ts';
import { closeRequest } from './closeRequest.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership, type PartnershipDocument } from './model.ts';
import { declineRoundPair } from './ofRound/declineRoundPair.ts';
import { isAsker } from './policy.ts';

/**
 * "Not this time", with a line for the asker only if one was typed. The asker is told in the morning of a working day,
 * in the words that an expired request has too; a no to a round's pair brings both somebody new. Declining twice is declining once; a line may be added until it is told.
 * Errors: `notYoursToAnswer`, `requestClosed`.
 */
export async function declinePartnership(
  ctx: Context,
  input: { id: string; line?: string | undefined },
): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  if (isAsker(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'notYoursToAnswer');
  if (partnership.round) await declineRoundPair(ctx, partnership);
  else if (partnership.state === 'proposed') {
    await inTransaction(() => decline(ctx, partnership, input.line ?? ''));
    ctx.wakeDelivery();
  } else {
    await addLine(ctx, partnership, input.line ?? '');
  }
  return getPartnership(ctx, input);
}

async function decline(ctx: Context, partnership: PartnershipDocument, line: string): Promise<void> {
  const closed = await closeRequest(ctx, partnership._id, 'declined', line);
  if (closed) {
    await recordAudit(ctx, { action: 'partnership.declined', subject: partnership.id, detail: { door: ctx.door } });
    return;
  }
  const now = await accessPartnership(ctx, partnership.id);
  if (now.state !== 'declined') throw new DomainError('conflict', 'requestClosed');
}

async function addLine(ctx: Context, partnership: PartnershipDocument, line: string): Promise<void> {
  if (partnership.state !== 'declined') throw new DomainError('conflict', 'requestClosed');
  if (!line || line === partnership.declineLine) return;
  const added = await Partnership.updateOne(
    { ...mine(ctx, partnership.id), state: 'declined', isRevealed: false },
    { $set: { declineLine: line } },
  );
  if (added.matchedCount === 0) throw new DomainError('conflict', 'requestClosed');
}
