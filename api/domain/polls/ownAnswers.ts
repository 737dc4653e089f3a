import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { PollResponse, type FeedbackPollFields } from './model.ts';
import { isAnswerable, isOfSessions } from './policy.ts';
import { findPollKey } from './pollKey.ts';
import { nameInPoll, unsealAnswers, type Answers } from './sealedAnswers.ts';

type Poll = Pick<FeedbackPollFields, '_id' | 'template' | 'state' | 'closesAt' | 'wrappedKey'>;

/**
 * What one person said in these polls, by poll; nothing of polls that take no answers any more, whose key is lost, or that
 * know no person by itself. Only ever shown to that person.
 */
export async function ownAnswers(
  ctx: Pick<SystemContext, 'tenantId' | 'now' | 'sealKey'>,
  polls: readonly Poll[],
  personId: string,
): Promise<Map<string, Answers>> {
  const open = polls.flatMap((poll) => {
    const key = isAnswerable(poll, ctx.now) && !isOfSessions(poll.template) ? findPollKey(ctx, poll) : null;
    return key ? [{ poll, key, pseudonym: nameInPoll(key, personId) }] : [];
  });
  if (open.length === 0) return new Map();
  const rows = await PollResponse.find(
    {
      tenantId: ctx.tenantId,
      pollId: trusted({ $in: open.map(({ poll }) => poll._id) }),
      pseudonym: trusted({ $in: open.map(({ pseudonym }) => pseudonym) }),
    },
    { pseudonym: 1, sealed: 1 },
  ).lean();
  const found = new Map(rows.map(({ pseudonym, sealed }) => [pseudonym, sealed]));
  return new Map(
    open.map(({ poll, key, pseudonym }) => {
      const pollId = poll._id.toString();
      const sealed = found.get(pseudonym);
      return [pollId, (sealed && unsealAnswers(key, { pollId, pseudonym, sealed })) ?? {}];
    }),
  );
}

/** Has something been said to every question? */
export const isComplete = (answers: Answers | undefined, questions: readonly { id: string }[]): boolean =>
  answers !== undefined && questions.every(({ id }) => answers[id] !== undefined && answers[id] !== null);
