import type { Types } from 'mongoose';
import { storedPool } from '../../contracts/sealedAnswers.ts';
import type { PollQuestion } from '../../contracts/polls.ts';
import type { SystemContext } from '../context.ts';
import { toBuffer } from '../rounds/bytes.ts';
import { FeedbackPoll, type FeedbackPollFields } from './model.ts';
import { hasOtherKey } from './pollKey.ts';
import type { PooledAnswers } from './publish.ts';
import { padded, pseudonymOf, seal, unseal } from './seal.ts';
import { shuffled } from './shuffle.ts';
import { saysSomething, tallyOf, type Said } from './tally.ts';

type Sealing = Pick<SystemContext, 'sealKey'>;
type Poll = Pick<FeedbackPollFields, '_id' | 'tenantId' | 'programmeId' | 'template' | 'questions'>;

/** Four people's answers to six questions have room several times over; the length says nothing. */
const pooledBytes = 16_384;

/**
 * Under which name somebody is counted once over the polls of a small programme, so that five answers are never taken for
 * five people: nothing without the key, and it stands beside the answers, never with one of them.
 */
export const nameInPool = ({ sealKey }: Sealing, programmeId: Types.ObjectId, personId: string): string =>
  pseudonymOf(sealKey, `pool:${programmeId.toString()}:${personId}`);

/** What of these answers waits for the next poll: the values of scales, mixed, with no link to anybody; words never. Pure but for the mixing. */
export function toPool(questions: readonly PollQuestion[], all: readonly Said[]): PooledAnswers {
  const said = all.filter(saysSomething);
  const tallies = questions.map((question) => tallyOf(question, said));
  return {
    people: shuffled([...new Set(said.map(({ person }) => person))]),
    questions: Object.fromEntries(
      tallies.map(({ question, values, people }) => [
        question.id,
        {
          // Choices and words of a small programme are never shown, so only how many there are waits.
          values: question.kind === 'scale' ? shuffled(values.map(Number)) : values.map(() => 0),
          people: shuffled([...people]),
        },
      ]),
    ),
  };
}

/** As it may stand in the database until five people are reached. */
export const sealPool = ({ sealKey }: Sealing, { _id }: Pick<Poll, '_id'>, pooled: PooledAnswers): Buffer =>
  seal(sealKey, boundTo(_id), padded(JSON.stringify(pooled), pooledBytes));

const boundTo = (pollId: Types.ObjectId): string => `pooledAnswers:${pollId.toString()}`;

export interface WaitingPool {
  pollId: Types.ObjectId;
  /** Null: they can't be opened. */
  answers: PooledAnswers | null;
  /** They were sealed with another key, which may come back. */
  isAwaited: boolean;
}

/** Earlier polls of the series whose answers still wait: same programme, same template and the very same questions. */
export async function waitingPools(ctx: SystemContext, poll: Poll): Promise<WaitingPool[]> {
  const { tenantId, programmeId, template } = poll;
  const waiting = await FeedbackPoll.find(
    { tenantId, programmeId, state: 'closed', template, outcome: 'pooled', pooledInto: null },
    { questions: 1, pooled: 1, keyFingerprint: 1 },
  ).lean<FeedbackPollFields[]>();
  return waiting
    .filter(({ questions }) => idsOf(questions) === idsOf(poll.questions))
    .map(({ _id, pooled, keyFingerprint }) => ({
      pollId: _id,
      answers: pooled ? openPool(ctx, _id, pooled) : null,
      isAwaited: hasOtherKey(ctx, { keyFingerprint }),
    }));
}

const idsOf = (questions: readonly PollQuestion[]): string =>
  questions
    .map(({ id }) => id)
    .toSorted()
    .join();

function openPool({ sealKey }: Sealing, pollId: Types.ObjectId, pooled: Uint8Array): PooledAnswers | null {
  const plain = unseal(sealKey, boundTo(pollId), toBuffer(pooled));
  return plain && storedPool.parse(JSON.parse(plain.toString('utf8')));
}
