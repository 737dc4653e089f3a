import type mongoose from 'mongoose';
import { Types } from 'mongoose';
import type { PollList, PollListItem, PollState } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { accessProgramme } from '../programmes/access.ts';
import { mayLead } from '../programmes/policy.ts';
import type { PollRow } from './access.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { isComplete, ownAnswers } from './ownAnswers.ts';
import { isAnswerable, isOfSessions, isSmallProgramme } from './policy.ts';
import { listPulses } from './listPulses.ts';
import { whoIsAsked } from './whoIsAsked.ts';

const most = 200;
const stateOrder: readonly PollState[] = ['draft', 'opening', 'open', 'closing', 'closed', 'cancelled'];

/** Not the results, which may be long. */
const listedFields = {
  state: 1,
  template: 1,
  questions: 1,
  closesAt: 1,
  asked: 1,
  answered: 1,
  change: 1,
  wrappedKey: 1,
} as const;
type Listed = Pick<PollRow, '_id' | keyof typeof listedFields>;

/**
 * The polls of a programme: those that asked the reader, what came of earlier ones to everybody in it, to leads all of them and
 * the pulses; drafts first, then what is open, then what is over, the latest first, at most 200. Who has answered so far is told to nobody. Reads only.
 */
export async function listPolls(ctx: Context, { id }: { id: string }): Promise<PollList> {
  const { programme, reader } = await accessProgramme(ctx, id);
  const iLead = mayLead(programme, reader);
  const mine = await participations(ctx);
  const polls = await visiblePolls(ctx, programme._id, {
    isLead: iLead,
    isEnrolled: reader.isEnrolled,
    asked: [...mine.keys()],
  });
  const answers = await ownAnswers(ctx, polls, ctx.actor.personId);
  const people = (await whoIsAsked(ctx, programme._id)).length;
  const items = polls.map((poll) => {
    const pollId = poll._id.toString();
    const isOpen = isAnswerable(poll, ctx.now) && !isOfSessions(poll.template);
    const isAnswered = isOpen ? isComplete(answers.get(pollId), poll.questions) : (mine.get(pollId) ?? false);
    return toItem(poll, { wasAsked: mine.has(pollId), isAnswered, people });
  });
  return {
    programmeId: id,
    programmeName: programme.name,
    iLead,
    isSmall: isSmallProgramme(people),
    people,
    polls: items.toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state)),
    pulses: iLead ? await listPulses(ctx, programme._id) : [],
  };
}

interface Sees {
  isLead: boolean;
  isEnrolled: boolean;
  asked: readonly string[];
}

/** Drafts are their leads' alone, few, and no poll that asks somebody gives way to one. */
async function visiblePolls(ctx: Context, programmeId: Types.ObjectId, { isLead, isEnrolled, asked }: Sees) {
  const all = { tenantId: ctx.tenantId, programmeId };
  const theirs = trusted({ $in: asked.map((id) => new Types.ObjectId(id)) });
  const brought = { state: 'closed' as const, outcome: trusted({ $in: ['shown' as const, 'pooled' as const] }) };
  const drafts = isLead ? await listed({ ...all, state: 'draft' }) : [];
  const begun = trusted({ $ne: 'draft' as const });
  const sent = isLead
    ? await listed({ ...all, state: begun })
    : await listed({ ...all, state: begun, $or: [{ _id: theirs }, ...(isEnrolled ? [brought] : [])] });
  return [...drafts, ...sent];
}

const listed = (filter: mongoose.QueryFilter<FeedbackPollFields>): Promise<Listed[]> =>
  FeedbackPoll.find(filter, listedFields).sort({ closesAt: -1, _id: -1 }).limit(most).lean<Listed[]>().exec();

/** Which polls asked the reader, and whether they said something. */
async function participations(ctx: Context): Promise<Map<string, boolean>> {
  const rows = await PollParticipation.find(
    { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId) },
    { pollId: 1, hasAnswered: 1 },
  ).lean();
  return new Map(rows.map(({ pollId, hasAnswered }) => [pollId.toString(), hasAnswered]));
}

interface Reader {
  wasAsked: boolean;
  isAnswered: boolean;
  people: number;
}

function toItem(poll: Listed, { wasAsked, isAnswered, people }: Reader): PollListItem {
  const isClosed = poll.state === 'closed';
  return {
    id: poll._id.toString(),
    state: poll.state,
    template: poll.template,
    title: poll.questions[0]?.text ?? { en: '', de: '' },
    questions: poll.questions.length,
    closesAt: poll.closesAt.toISOString(),
    asked: poll.state === 'draft' ? people : poll.asked,
    answered: isClosed ? (poll.answered ?? null) : null,
    wasAsked,
    isAnswered,
    hasChange: isClosed && poll.change !== '',
  };
}
