import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { earlierGroups } from './earlierGroups.ts';
import type { FeedbackPollFields } from './model.ts';
import { nameInPool, sealPool, toPool, waitingPools } from './pool.ts';
import { nothing, publish, type Publication } from './publish.ts';
import { readSaid } from './readSaid.ts';

/** What a poll comes to. */
export interface Counted extends Omit<Publication, 'outcome'> {
  outcome: Publication['outcome'] | 'lost';
  /** Sealed again, to wait for the next poll; only of outcome `pooled`. */
  pool: Buffer | null;
  /** Earlier polls whose waiting answers are shown in this one. */
  taken: Types.ObjectId[];
  /** Earlier polls whose waiting answers nobody can open any more. */
  lost: Types.ObjectId[];
}

const empty = { pool: null, taken: [], lost: [] };

/** Opens the answers of a poll that takes none any more, and says what may be published of them. Writes nothing. */
export async function countAnswers(ctx: SystemContext, poll: FeedbackPollFields): Promise<Counted> {
  const { isSmall, programmeId } = poll;
  const nameOf = isSmall
    ? (personId: string) => nameInPool(ctx, programmeId, personId)
    : (personId: string) => personId;
  const said = await readSaid(ctx, poll, nameOf);
  if (!said) {
    ctx.log.error({ poll: poll._id }, 'the key of a poll could not be opened: its answers are lost');
    return { ...empty, outcome: 'lost', answered: null, results: poll.questions.map(nothing), kept: [] };
  }
  const waiting = isSmall ? await waitingPools(ctx, poll) : [];
  const pooled = waiting.flatMap(({ answers }) => answers ?? []);
  const publication = publish(poll, said, { pooled, earlier: await earlierGroups(ctx, poll, nameOf) });
  const { outcome } = publication;
  return {
    ...publication,
    pool: outcome === 'pooled' ? sealPool(ctx, poll, toPool(poll.questions, said)) : null,
    taken: outcome === 'shown' ? waiting.filter(({ answers }) => answers !== null).map(({ pollId }) => pollId) : [],
    lost: waiting.filter(({ answers, isAwaited }) => answers === null && !isAwaited).map(({ pollId }) => pollId),
  };
}
