import type { CardView } from '../../contracts/cards.ts';
import type { Words } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { ledBy } from '../programmes/ledBy.ts';
import type { PollRow } from './access.ts';
import { FeedbackPoll } from './model.ts';
import { answerable } from './policy.ts';
import { aboutPoll } from './viewPollCard.ts';

/** A hint lists no more than that. */
const mostListed = 9;

/**
 * What a lead posts in a channel: the open poll of the programmes they lead; of several the one they name by its number, and
 * until they do they get a list of the questions, those made for channels first. The same for all who read it: a link, no
 * figure, no state of anybody, no programme's name that was not chosen. Who leads none, and who has none open, get one and
 * the same hint. Reads only.
 */
export async function channelPoll(ctx: Context, { number }: { number: number | null }): Promise<CardView> {
  const open = await FeedbackPoll.find({
    tenantId: ctx.tenantId,
    programmeId: trusted({ $in: await ledBy(ctx, ctx.actor.personId) }),
    state: trusted({ $in: [...answerable] }),
    closesAt: trusted({ $gt: ctx.now }),
    template: trusted({ $ne: 'sessions' }),
  })
    .sort({ opensAt: -1, _id: -1 })
    .lean<PollRow[]>();
  const listed = open.toSorted((one, other) => atDoor(one) - atDoor(other)).slice(0, mostListed);
  const poll = number === null && listed.length === 1 ? listed[0] : listed[(number ?? 0) - 1];
  if (!poll && listed.length > 0) return { card: 'channelChoice', titles: listed.map(titleOf) };
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

const atDoor = ({ door }: PollRow): number => (door === 'channel' ? 0 : 1);

const titleOf = ({ questions }: PollRow): Words => questions[0]?.text ?? { en: '', de: '' };
