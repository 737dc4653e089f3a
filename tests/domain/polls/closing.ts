import { Types } from 'mongoose';
import type { PollResults } from '../../../api/contracts/pollResults.ts';
import type { AnswerValue } from '../../../api/contracts/polls.ts';
import type { SystemContext } from '../../../api/domain/context.ts';
import { closePoll } from '../../../api/domain/polls/closePoll.ts';
import { getResults } from '../../../api/domain/polls/getResults.ts';
import { makeSystem } from '../../support/context.ts';
import type { MadePoll } from '../../support/polls.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** The first moment at which a poll may be closed. */
export const endOf = async (poll: MadePoll): Promise<Date> => (await poll.read()).closesAt;

/** Closes a poll at its last moment, or so much later. */
export async function close(poll: MadePoll, { afterMs = 0, ...changes }: Closing = {}): Promise<boolean> {
  const now = new Date((await endOf(poll)).getTime() + afterMs);
  return closePoll(makeSystem({ now, ...changes }), new Types.ObjectId(poll.id));
}
interface Closing extends Partial<SystemContext> {
  afterMs?: number;
}

/** What the lead reads, a day after the end. */
export async function results(poll: MadePoll, reader = poll.lead): Promise<PollResults> {
  const now = new Date((await endOf(poll)).getTime() + day);
  return getResults(poll.as(reader, now), { id: poll.id });
}

/** The first so many people answer, each the values of their place. */
export async function answerAll(
  poll: MadePoll,
  people: number,
  valuesOf: (place: number) => readonly (AnswerValue | undefined)[],
): Promise<void> {
  for (const [place, person] of poll.members.slice(0, people).entries()) await poll.answer(person, valuesOf(place));
}
