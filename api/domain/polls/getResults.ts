import type { PollResults, QuestionResult, RoundVoice as Voice } from '../../contracts/pollResults.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessResults } from './accessResults.ts';
import { FeedbackPoll, PollAnswer, RoundVoice, type FeedbackPollFields } from './model.ts';
import { backupDays, isOfSessions } from './policy.ts';
import type { Published } from './publish.ts';

/** More comments than this to one question nobody reads on a page; which ones it shows is chance. */
export const mostComments = 1000;

type Shown = Pick<FeedbackPollFields, '_id' | 'closedAt' | 'results'>;

/**
 * What came of a poll, after it closed: what was worked out then, once, whatever happens to anybody afterwards; and what
 * changes because of it. Reads only. Errors as of `accessResults`.
 */
export async function getResults(ctx: Context, { id }: { id: string }): Promise<PollResults> {
  const { poll, programme, isLead, wasAsked, mayVoice } = await accessResults(ctx, id);
  const { answered, thresholds, isSmall, template, asked, version, door } = poll;
  const earlier = await earlierPolls(ctx, poll);
  const comments = await commentsOf(ctx, poll);
  return {
    id,
    programmeId: poll.programmeId.toString(),
    programmeName: programme.name,
    template,
    outcome: poll.outcome ?? 'tooFew',
    closedAt: (poll.closedAt ?? poll.closesAt).toISOString(),
    asked: isOfSessions(template) ? null : asked,
    answered: answered ?? null,
    thresholds: { ...thresholds },
    isSmall,
    backupDays,
    questions: poll.results.map((result) => ({
      ...result,
      comments: result.comments && (comments.get(result.questionId) ?? []),
      before: beforeOf(result, earlier),
    })),
    change: await changeOf(ctx, poll),
    version,
    door,
    wereTold: door === 'bot' && poll.outcome !== 'lost' && (poll.toldAt !== null || poll.tellsChange),
    voices: isSmall ? await voicesOf(ctx, poll) : [],
    iLead: isLead,
    wasAsked,
    mayVoice,
  };
}

/** Earlier polls of the programme of which something was shown, oldest first. */
function earlierPolls({ tenantId }: Context, { programmeId, closedAt, results }: FeedbackPollFields): Promise<Shown[]> {
  return FeedbackPoll.find(
    {
      tenantId,
      programmeId,
      state: 'closed',
      outcome: 'shown',
      closedAt: trusted({ $lt: closedAt }),
      'results.questionId': trusted({ $in: results.map(({ questionId }) => questionId) }),
    },
    { closedAt: 1, results: 1 },
  )
    .sort({ closedAt: 1 })
    .lean<Shown[]>()
    .exec();
}

/** Pure. */
function beforeOf({ questionId }: Published, earlier: readonly Shown[]): QuestionResult['before'] {
  return earlier.flatMap(({ _id, closedAt, results }) => {
    const then = results.find((result) => result.questionId === questionId);
    if (!then || !closedAt || then.answered === null || then.mean === null) return [];
    const { answered, mean, counts } = then;
    const good = counts && counts.slice(-2).reduce((sum, count) => sum + count, 0);
    return [{ pollId: _id.toString(), closedAt: closedAt.toISOString(), answered, mean, good }];
  });
}

/** In the order of their random ids, so that reading again shows the same. */
async function commentsOf({ tenantId }: Context, poll: FeedbackPollFields): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { questionId, comments } of poll.results) {
    if (comments === null) continue;
    const rows = await PollAnswer.find(
      { tenantId, pollId: poll._id, batch: poll.batch ?? '', questionId },
      { _id: 0, value: 1 },
    )
      .sort({ _id: 1 })
      .limit(mostComments)
      .lean();
    found.set(
      questionId,
      rows.map(({ value }) => String(value)),
    );
  }
  return found;
}

async function changeOf(
  ctx: Context,
  { change, changeBy, changeAt }: FeedbackPollFields,
): Promise<PollResults['change']> {
  if (!change || !changeAt) return null;
  const by = changeBy && (await findPeople(ctx, [changeBy])).get(changeBy.toString());
  return { words: change, by: by ? toPersonCard(by) : null, at: changeAt.toISOString() };
}

/** Who has left the company takes their words along. */
async function voicesOf(ctx: Context, { _id }: FeedbackPollFields): Promise<Voice[]> {
  const voices = await RoundVoice.find({ tenantId: ctx.tenantId, pollId: _id }).lean();
  const people = await findPeople(
    ctx,
    voices.map(({ personId }) => personId),
  );
  return voices
    .flatMap(({ personId, keep, change }) => {
      const person = people.get(personId.toString());
      if (!person || person.leftAt) return [];
      return [{ person: toPersonCard(person), isMine: person.id === ctx.actor.personId, keep, change }];
    })
    .toSorted((one, other) => one.person.name.localeCompare(other.person.name));
}
