import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { contentKeys } from './contentKeys.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import type { Partition } from './leastDifference.ts';
import type { EarlierPoll, EarlierGroups, Published } from './publish.ts';

const windowMs = 80 * 86_400_000;

type Poll = Pick<FeedbackPollFields, '_id' | 'tenantId' | 'questions'>;
type Shown = Pick<FeedbackPollFields, '_id' | 'results'> & { closedAt: Date };

/**
 * Groups of people about whom polls of the whole company published something to the same question, whatever its id, poll or
 * programme: all who answered, and each cell of the departments. Only of the last 80 days: what people say a quarter later
 * is a new answer, which no difference to the former one gives away, so a quarterly pulse is always shown. Who that was
 * follows from who took part; what they said is long gone. Three queries, however many polls.
 */
export async function earlierGroups(
  ctx: SystemContext,
  poll: Poll,
  nameOf: (personId: string) => string,
): Promise<EarlierGroups> {
  const keys = poll.questions.flatMap(contentKeys);
  if (keys.length === 0) return new Map();
  const shown = await FeedbackPoll.find(
    {
      tenantId: poll.tenantId,
      contentKeys: trusted({ $in: keys }),
      closedAt: trusted({ $gte: new Date(ctx.now.getTime() - windowMs) }),
      state: 'closed',
      outcome: 'shown',
      _id: trusted({ $ne: poll._id }),
    },
    { results: 1, closedAt: 1 },
  ).lean<Shown[]>();
  const answerers = await whoAnswered(ctx, shown, nameOf);
  const groups = new Map<string, EarlierPoll[]>();
  for (const { _id, closedAt, results } of shown)
    addGroups(groups, poll.questions, { closedAt, results, answerers: answerers.get(_id.toString()) ?? [] });
  return groups;
}

interface Over {
  closedAt: Date;
  results: readonly Published[];
  answerers: readonly Answerer[];
}

/** Whom each published figure of one poll is about, added under these questions to what is known already. */
export function addGroups(
  groups: Map<string, EarlierPoll[]>,
  questions: FeedbackPollFields['questions'],
  { closedAt, results, answerers }: Over,
): void {
  const published = results.filter(({ answered, isNearlySame }) => answered !== null && !isNearlySame);
  for (const question of questions) {
    const keys = new Set(contentKeys(question));
    const same = published.filter((result) => contentKeys(result).some((key) => keys.has(key)));
    const added = same.map(({ departments }) => ({
      closedAt,
      groups: groupsOf(answerers, departments && new Set(departments.map(({ name }) => name))),
    }));
    if (added.length > 0) groups.set(question.id, [...(groups.get(question.id) ?? []), ...added]);
  }
}

export interface Answerer {
  person: string;
  department: string;
}

/** Everybody who answered, by poll; the members of polls that were pooled into it, too. */
async function whoAnswered(
  { tenantId }: SystemContext,
  polls: readonly { _id: Types.ObjectId }[],
  nameOf: (personId: string) => string,
): Promise<Map<string, Answerer[]>> {
  if (polls.length === 0) return new Map();
  if (polls.length === 0) return new Map();
  const ids = polls.map(({ _id }) => _id);
  const pooled = await FeedbackPoll.find(
    // The type leads to the index, which holds nothing else.
    { tenantId, pooledInto: trusted({ $in: ids, $type: 'objectId' }) },
    { pooledInto: 1 },
  ).lean();
  const into = new Map(pooled.map(({ _id, pooledInto }) => [_id.toString(), pooledInto?.toString()]));
  const rows = await PollParticipation.find(
    { tenantId, pollId: trusted({ $in: [...ids, ...pooled.map(({ _id }) => _id)] }), hasAnswered: true },
    { _id: 0, pollId: 1, personId: 1, department: 1 },
  ).lean();
  const found = new Map<string, Answerer[]>();
  for (const { pollId, personId, department } of rows) {
    const shownIn = into.get(pollId.toString()) ?? pollId.toString();
    const some = found.get(shownIn) ?? [];
    found.set(shownIn, some);
    some.push({ person: nameOf(personId.toString()), department });
  }
  return found;
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
