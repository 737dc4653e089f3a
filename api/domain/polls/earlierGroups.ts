import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import type { Partition } from './leastDifference.ts';
import type { EarlierGroups, Published } from './publish.ts';

const year = 366 * 86_400_000;

type Poll = Pick<FeedbackPollFields, '_id' | 'tenantId' | 'programmeId' | 'questions'>;
type Shown = Pick<FeedbackPollFields, '_id' | 'results'>;

/**
 * Groups of people about whom this programme's polls of the last year published something, by question: all who answered,
 * and each cell of the departments. Who that was follows from who took part; what they said is long gone.
 */
export async function earlierGroups(
  ctx: SystemContext,
  poll: Poll,
  nameOf: (personId: string) => string,
): Promise<EarlierGroups> {
  const { tenantId, programmeId } = poll;
  const ids = poll.questions.filter(({ kind }) => kind !== 'text').map(({ id }) => id);
  const shown = await FeedbackPoll.find(
    {
      tenantId,
      programmeId,
      state: 'closed',
      closedAt: trusted({ $gte: new Date(ctx.now.getTime() - year) }),
      outcome: 'shown',
      'results.questionId': trusted({ $in: ids }),
    },
    { results: 1 },
  ).lean<Shown[]>();
  const groups = new Map<string, Partition[]>();
  for (const { _id, results } of shown) addGroups(groups, results, await whoAnswered(ctx, _id, nameOf));
  return groups;
}

/** Whom each published figure of one poll is about, added to what is known already. */
export function addGroups(
  groups: Map<string, Partition[]>,
  results: readonly Published[],
  answerers: readonly Answerer[],
): void {
  for (const { questionId, departments, answered } of results) {
    if (answered === null) continue;
    const named = departments && new Set(departments.map(({ name }) => name));
    groups.set(questionId, [...(groups.get(questionId) ?? []), groupsOf(answerers, named)]);
  }
}

export interface Answerer {
  person: string;
  department: string;
}

/** Everybody who answered; the members of polls that were pooled into it, too. */
async function whoAnswered(
  { tenantId }: SystemContext,
  pollId: Types.ObjectId,
  nameOf: (personId: string) => string,
): Promise<Answerer[]> {
  const pooled = await FeedbackPoll.find({ tenantId, pooledInto: pollId }, { _id: 1 }).lean();
  const rows = await PollParticipation.find(
    { tenantId, pollId: trusted({ $in: [pollId, ...pooled.map(({ _id }) => _id)] }), hasAnswered: true },
    { _id: 0, personId: 1, department: 1 },
  ).lean();
  return rows.map(({ personId, department }) => ({ person: nameOf(personId.toString()), department }));
}

/** Pure. `named`: the departments that stood by themselves; null: no departments were shown. */
function groupsOf(answerers: readonly Answerer[], named: ReadonlySet<string> | null): Partition {
  if (!named) return [new Set(answerers.map(({ person }) => person))];
  const cells = new Map<string, Set<string>>();
  for (const { person, department } of answerers) {
    const name = named.has(department) ? department : '';
    cells.set(name, (cells.get(name) ?? new Set()).add(person));
  }
  return [...cells.values()];
}
