import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { viewFeedbackMessage } from '../feedback/viewFeedbackMessage.ts';
import { findPartners } from '../matching/findPartners.ts';
import { viewPartnershipCard } from '../partnerships/viewPartnershipCard.ts';
import { viewPollMessage } from '../polls/viewPollMessage.ts';
import { viewRoundMessage } from '../rounds/viewRoundMessage.ts';
import { viewDormantMessage, viewSessionMessage } from '../sessions/viewSessionMessage.ts';
import { kinds } from './kinds.ts';
import type { MessageFields } from './model.ts';

type Told = Pick<MessageFields, 'kind'> & {
  partnershipId?: unknown;
  roundId?: { toString(): string } | null;
  sessionId?: { toString(): string } | null;
  pollId?: { toString(): string } | null;
  feedbackId?: { toString(): string } | null;
  moment?: MessageFields['moment'];
  dedupeKey?: string;
};

/**
 * What a message says, made from the state of the moment it leaves; null when that moment has passed (the request was
 * taken back, the answer undone). `isUpdate`: the card stands already and changes into whatever is so now.
 */
export async function viewMessage(ctx: Context, message: Told, isUpdate = false): Promise<CardView | null> {
  const view = await cardOf(ctx, message, isUpdate);
  return view && (isUpdate || kinds[message.kind].shows.includes(view.card)) ? view : null;
}

async function cardOf(ctx: Context, message: Told, isUpdate: boolean): Promise<CardView | null> {
  if (message.kind === 'welcome') return { card: 'welcome' };
  if (message.kind === 'somebodyFits') return somebodyFits(ctx);
  const { kind, moment = '', dedupeKey, sessionId } = message;
  if (message.pollId) return viewPollMessage(ctx, { kind, pollId: message.pollId.toString(), isUpdate });
  if (sessionId) return viewSessionMessage(ctx, { sessionId: sessionId.toString(), kind, moment, dedupeKey, isUpdate });
  if (message.feedbackId) return viewFeedbackMessage(ctx, { kind, id: message.feedbackId.toString() });
  if (kind === 'dormant')
    return viewDormantMessage(ctx, { partnershipId: String(message.partnershipId), dedupeKey, isUpdate });
  if (message.roundId && !message.partnershipId)
    return viewRoundMessage(ctx, { kind: message.kind, roundId: message.roundId.toString(), isUpdate });
  const id = String(message.partnershipId);
  const view = await viewPartnershipCard(ctx, { id, isReminder: message.kind === 'proposalReminder' });
  if (isUpdate) return view;
  if (message.kind === 'notInstalled') {
    if (view.card !== 'asked' || !view.isWaitingForInstall) return null;
    const { partnershipId, version, person, address } = view;
    return { card: 'notInstalled', partnershipId, version, person, address };
  }
  return view;
}

async function somebodyFits(ctx: Context): Promise<CardView | null> {
  const { suggestions } = await findPartners(ctx, { limit: 1 });
  const [suggestion] = suggestions;
  return suggestion ? { card: 'somebodyFits', suggestion } : null;
}
