import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { CardOfOthers } from '../../contracts/cards.ts';
import type { FeedbackCardView } from '../../contracts/feedbackCards.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { cardOfOthers } from '../sessions/viewSessionCard.ts';
import { accessBegun } from './access.ts';
import { PartnerLine } from './model.ts';

type Card<Name extends FeedbackCardView['card']> = Extract<FeedbackCardView, { card: Name }>;

/** The acting member's partners, as cards name them. Error: `partnershipNotFound` where nobody else is left. */
export async function othersOf(ctx: Context, partnership: PartnershipDocument): Promise<CardOfOthers> {
  const people = await findPeople(
    ctx,
    partnership.members.map(({ personId }) => personId),
  );
  const others = cardOfOthers(partnership, people, ctx.actor.personId);
  if (!others) throw new DomainError('not_found', 'partnershipNotFound');
  return others;
}

/** Asks for a line to the partner, of a ring to the one who teaches the reader. Errors as of `accessBegun`. */
export async function viewLineForm(
  ctx: Context,
  { id, sessionId }: { id: string; sessionId?: string | undefined },
): Promise<Card<'partnerFeedback'>> {
  const partnership = await accessBegun(ctx, id);
  const others = await othersOf(ctx, partnership);
  const line = { partnershipId: id, afterSessionId: sessionId ?? null, onceKey: randomUUID() };
  return { card: 'partnerFeedback', ...line, ...others };
}

/** What has become of the line that carries this key; null: there is none. */
export async function viewWrittenLine(
  ctx: Context,
  { id, onceKey }: { id: string; onceKey: string },
): Promise<Card<'feedbackSent' | 'feedbackKept'> | null> {
  const partnership = await accessBegun(ctx, id);
  const fromId = new Types.ObjectId(ctx.actor.personId);
  const line = await PartnerLine.findOne({ tenantId: ctx.tenantId, fromId, onceKey, partnershipId: partnership._id });
  if (!line) return null;
  const others = await othersOf(ctx, partnership);
  return { card: line.isSent ? 'feedbackSent' : 'feedbackKept', partnershipId: id, ...others };
}

/** A line that was sent to the reader; null: it is not theirs to read, or its writer is gone. */
export async function viewLineMessage(ctx: Context, { id }: { id: string }): Promise<Card<'partnerLine'> | null> {
  const toId = new Types.ObjectId(ctx.actor.personId);
  const line = await PartnerLine.findOne({ _id: new Types.ObjectId(id), tenantId: ctx.tenantId, toId, isSent: true });
  if (!line) return null;
  // Who is kept apart meanwhile writes to nobody; neither of them is told.
  if ((await blockedPeople(ctx)).has(line.fromId.toString())) return null;
  const person = (await findPeople(ctx, [line.fromId])).get(line.fromId.toString());
  if (!person) return null;
  return {
    card: 'partnerLine',
    partnershipId: line.partnershipId.toString(),
    person: toPersonCard(person),
    line: line.text,
  };
}
