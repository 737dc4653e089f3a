import { Types } from 'mongoose';
import type { AskHelpInput, HelpView } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessBegun, programmeOf } from './access.ts';
import { canStillHelp, findOpenHelp, getHelp, helpKey } from './getHelp.ts';
import { HelpRequest, type HelpRequestDocument } from './model.ts';
import { whoCanHelp } from './whoCanHelp.ts';
import { takeBack } from './withdrawHelp.ts';

/**
 * "I need help with this partnership": tells the one whom the acting person chose, with their name, and nobody else. While
 * that is open a second request is the same one, whoever it names, unless the one who was asked can be asked no more. No
 * audit: an administrator is told nothing either. Errors: `not_found`, `notActive`, `nobodyToAsk` (there is no such contact
 * or lead).
 */
export async function askHelp(ctx: Context, { id, to, words }: AskHelpInput & { id: string }): Promise<HelpView> {
  const partnership = await accessBegun(ctx, id);
  const can = await whoCanHelp(ctx, partnership);
  const open = await findOpenHelp(ctx, partnership);
  const stuck = open && !canStillHelp(can, open) ? open : null;
  if (!open || stuck) {
    const chosen = can[to];
    if (!chosen) throw new DomainError('conflict', 'nobodyToAsk');
    const request = {
      tenantId: ctx.tenantId,
      _id: new Types.ObjectId(),
      partnershipId: partnership._id,
      programmeId: programmeOf(partnership),
      personId: new Types.ObjectId(ctx.actor.personId),
      toId: new Types.ObjectId(chosen.id),
      words,
      at: ctx.now,
      openKey: helpKey(ctx, partnership),
    };
    try {
      await inTransaction(() => ask(ctx, request, stuck));
      ctx.wakeDelivery();
    } catch (error) {
      // Another device asked at the same moment.
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return getHelp(ctx, { id });
}

async function ask(
  ctx: Context,
  request: { _id: Types.ObjectId; toId: Types.ObjectId; openKey: string } & Record<string, unknown>,
  stuck: HelpRequestDocument | null,
): Promise<void> {
  if (stuck) await takeBack(ctx, stuck);
  if (await HelpRequest.findOne({ tenantId: ctx.tenantId, openKey: request.openKey })) return;
  await HelpRequest.insertMany([request]);
  await queueMessage(ctx, {
    personId: request.toId,
    kind: 'helpAsked',
    dedupeKey: `helpAsked:${request._id.toString()}`,
    feedbackId: request._id,
  });
}
