import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { ledBy } from '../programmes/ledBy.ts';
import type { PollRow } from './access.ts';
import { FeedbackPoll } from './model.ts';
import { answerable } from './policy.ts';
import { aboutPoll } from './viewPollCard.ts';

/**
 * What a lead posts in a channel: the newest open poll of the programmes they lead, one that was made for channels first.
 * The same for all who read it: a link, no figure, no state of anybody. Who leads none, and who has none open, get one and
 * the same hint. Reads only.
 */
export async function channelPoll(ctx: Context): Promise<CardView> {
  const open = await FeedbackPoll.find({
    tenantId: ctx.tenantId,
    programmeId: trusted({ $in: await ledBy(ctx, ctx.actor.personId) }),
    state: trusted({ $in: [...answerable] }),
    closesAt: trusted({ $gt: ctx.now }),
    template: trusted({ $ne: 'sessions' }),
  })
    .sort({ opensAt: -1, _id: -1 })
    .lean<PollRow[]>();
  const poll = open.find(({ door }) => door === 'channel') ?? open[0];
  const programme = poll && (await findProgrammes(ctx, [poll.programmeId])).get(poll.programmeId.toString());
  const [first] = poll?.questions ?? [];
  if (!poll || !programme || !first) return { card: 'channelHint', because: 'noPoll' };
  return {
    card: 'channelPoll',
    title: first.text,
    questions: poll.questions.length,
    ...aboutPoll(poll, programme.name, poll.isSmall),
  };
}
