import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Message, type MessageKind } from './model.ts';

/** Left on a message that waited for the installation when its request closed: the asker must not see the difference. */
export const closedWhileWaiting = 'closed while it waited for the installation';

/** Takes back promises of these kinds that have not left yet; part of the caller's transaction. Safe to repeat. */
export async function cancelMessages(
  ctx: SystemContext,
  partnershipId: Types.ObjectId,
  kinds: readonly MessageKind[],
): Promise<void> {
  const theirs = { tenantId: ctx.tenantId, partnershipId, kind: trusted({ $in: [...kinds] }) };
  await Message.updateMany(
    { ...theirs, state: trusted({ $in: ['waiting_for_install', 'blocked'] }) },
    { $set: { state: 'cancelled', failure: closedWhileWaiting } },
  );
  await Message.updateMany({ ...theirs, state: 'queued' }, { $set: { state: 'cancelled' } });
}

/** The same for what tells of a line or a call for help that was taken back. */
export async function cancelFeedbackMessage({ tenantId }: SystemContext, feedbackId: Types.ObjectId): Promise<void> {
  await Message.updateMany(
    { tenantId, feedbackId, state: trusted({ $in: ['queued', 'waiting_for_install', 'blocked'] }) },
    { $set: { state: 'cancelled' } },
  );
}

/** The same for a poll's, found by their keys: `kind:poll:person`. */
export async function cancelPollMessages(ctx: SystemContext, pollId: Types.ObjectId, kind: MessageKind): Promise<void> {
  await Message.updateMany(
    {
      tenantId: ctx.tenantId,
      dedupeKey: trusted({ $regex: `^${kind}:${pollId.toString()}:` }),
      state: trusted({ $in: ['queued', 'waiting_for_install', 'blocked'] }),
    },
    { $set: { state: 'cancelled' } },
  );
}

/** The request is open again: its card goes out after all, if it never did; part of the caller's transaction. */
export async function restoreProposal(ctx: SystemContext, partnershipId: Types.ObjectId): Promise<void> {
  await Message.updateMany(
    {
      tenantId: ctx.tenantId,
      partnershipId,
      kind: trusted({ $in: ['proposal', 'proposalReminder'] }),
      state: 'cancelled',
      activityId: null,
      expiresAt: trusted({ $gt: ctx.now }),
    },
    { $set: { state: 'queued', dueAt: ctx.now, failure: '' } },
  );
}
