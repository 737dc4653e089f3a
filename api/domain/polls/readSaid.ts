import type { SystemContext } from '../context.ts';
import { PollParticipation, PollResponse, type FeedbackPollFields } from './model.ts';
import { findPollKey } from './pollKey.ts';
import { isOfSessions } from './policy.ts';
import { nameInPoll, unsealAnswers } from './sealedAnswers.ts';
import { whoseAnswers } from './sessionAnswers.ts';
import type { Said } from './tally.ts';

type Poll = Pick<FeedbackPollFields, '_id' | 'tenantId' | 'template' | 'wrappedKey'>;

/**
 * Opens all answers of a poll that takes none any more, in memory. `nameOf`: how a person is called among them, where it only
 * matters who is the same. Null: the key is lost, and all of it with it.
 */
export async function readSaid(
  ctx: SystemContext,
  poll: Poll,
  nameOf: (personId: string) => string,
): Promise<Said[] | null> {
  const key = findPollKey(ctx, poll);
  if (!key) return null;
  const { tenantId, _id: pollId } = poll;
  const asked = await PollParticipation.find({ tenantId, pollId }, { _id: 0, personId: 1, department: 1 }).lean();
  const people = new Map(
    asked.map(({ personId, department }) => [
      nameInPoll(key, personId.toString()),
      { person: nameOf(personId.toString()), department },
    ]),
  );
  const said: Said[] = [];
  let unread = 0;
  for await (const { pseudonym, sealed } of PollResponse.find({ tenantId, pollId }).lean().cursor()) {
    const opened = unsealAnswers(key, { pollId: pollId.toString(), pseudonym, sealed });
    const { whose, answers } = isOfSessions(poll.template)
      ? whoseAnswers(opened ?? {})
      : { whose: pseudonym, answers: opened ?? {} };
    const person = people.get(whose);
    if (opened && person) said.push({ ...person, answers });
    else unread += 1;
  }
  if (unread > 0) ctx.log.warn({ poll: pollId, unread }, 'answers that were touched are not counted');
  return said;
}
