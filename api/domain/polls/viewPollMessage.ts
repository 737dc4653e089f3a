import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { accessPoll } from './access.ts';
import { ownAnswers } from './ownAnswers.ts';
import { aboutPoll, viewPollCard } from './viewPollCard.ts';

/**
 * What a message about a poll says at the moment it leaves, with its receiver's own rights; null when there is nothing to tell
 * any more: answered meanwhile, closed, called off, or the lead has already said what changes. An update is whatever is so
 * now. Reads only.
 */
export async function viewPollMessage(
  ctx: Context,
  { kind, pollId, isUpdate }: { kind: string; pollId: string; isUpdate: boolean },
): Promise<CardView | null> {
  if (kind === 'pollReady') return ready(ctx, pollId);
  if (kind === 'pollTry') return viewPollCard(ctx, { pollId, isTry: true });
  if (isUpdate) return viewPollCard(ctx, { pollId });
  if (kind === 'pollClosed') return viewPollCard(ctx, { pollId, isTold: true });
  const isReminder = kind === 'pollReminder';
  if (isReminder && (await hasBegun(ctx, pollId))) return null;
  const view = await viewPollCard(ctx, { pollId, isReminder });
  return view.card === 'poll' ? view : null;
}

/** Who has said anything, or passed a question over, has read the card. */
async function hasBegun(ctx: Context, pollId: string): Promise<boolean> {
  const { poll } = await accessPoll(ctx, pollId);
  const answers = (await ownAnswers(ctx, [poll], ctx.actor.personId)).get(pollId);
  return Object.keys(answers ?? {}).length > 0;
}

async function ready(ctx: Context, pollId: string): Promise<CardView | null> {
  const { poll, programme, isLead } = await accessPoll(ctx, pollId);
  if (!isLead || poll.state !== 'closed' || !poll.outcome || poll.change !== '') return null;
  return { card: 'pollReady', outcome: poll.outcome, ...aboutPoll(poll, programme.name, poll.isSmall) };
}
