import type mongoose from 'mongoose';
import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import { goOnAsking } from './askEverybody.ts';
import { closePoll, destroySealed } from './closePoll.ts';
import { FeedbackPoll, type FeedbackPollFields } from './model.ts';
import { noteMissedKeys } from './missedKeys.ts';
import { openDuePulses } from './openDuePulses.ts';
import { answerable } from './policy.ts';
import { remindOfPoll } from './remindOfPoll.ts';
import { forgetOldPools } from './forgetOldPools.ts';
import { dueSessionPolls } from './sessionPoll.ts';
import { tellResults } from './tellResults.ts';

type Swept = Omit<FeedbackPollFields, 'results' | 'questions'>;
const light = { results: 0, questions: 0 } as const;

/**
 * What time does to polls: pulses open theirs, everybody is asked, the silent are reminded once, a poll whose last moment has
 * passed closes, its sealed answers go, and those asked are told what came of it. Each step is safe to repeat, so running
 * late, twice or in two processes is harmless.
 */
export async function sweepPolls(ctx: SystemContext): Promise<void> {
  const now = trusted({ $lte: ctx.now });
  const over = trusted({ $in: ['closed' as const, 'cancelled' as const] });
  await noteMissedKeys(ctx);
  await openDuePulses(ctx);
  await goOnAsking(ctx);
  await eachPoll(ctx, await pollsWith(ctx, { state: 'open', remindAt: now }), (poll) => remindOfPoll(ctx, poll));
  for (const pollId of [...(await duePolls(ctx)), ...(await dueSessionPolls(ctx))]) {
    await guarded(ctx, pollId, () => closePoll(ctx, pollId));
  }
  await eachPoll(ctx, await pollsWith(ctx, { state: over, leaseUntil: now }), (poll) => destroySealed(ctx, poll));
  await eachPoll(ctx, await pollsWith(ctx, { state: 'closed', toldAt: null, tellAt: now }), (poll) =>
    tellResults(ctx, poll),
  );
  await forgetOldPools(ctx);
}

/** Past their last moment; first those left by a process that died while it closed them, which keep others waiting. */
async function duePolls({ tenantId, now }: SystemContext): Promise<Types.ObjectId[]> {
  const past = trusted({ $lte: now });
  const due = await FeedbackPoll.find(
    {
      tenantId,
      $or: [
        { state: trusted({ $in: [...answerable] }), template: trusted({ $ne: 'sessions' }), closesAt: past },
        { state: 'closing', leaseUntil: past },
      ],
    },
    { state: 1 },
  ).lean();
  const isLeft = ({ state }: { state: string }) => Number(state === 'closing');
  return due.toSorted((one, other) => isLeft(other) - isLeft(one)).map(({ _id }) => _id);
}

type Filter = mongoose.QueryFilter<FeedbackPollFields>;
const pollsWith = ({ tenantId }: SystemContext, filter: Filter): Promise<Swept[]> =>
  FeedbackPoll.find({ ...filter, tenantId }, light)
    .lean<Swept[]>()
    .exec();

async function eachPoll(
  ctx: SystemContext,
  polls: readonly Swept[],
  act: (poll: Swept) => Promise<unknown>,
): Promise<void> {
  for (const poll of polls) await guarded(ctx, poll._id, () => act(poll));
}

/** What breaks in one poll, time after time, keeps no other from moving on: it is logged and tried again. */
async function guarded(ctx: SystemContext, poll: Types.ObjectId, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
    ctx.log.error({ err: error, poll }, 'a poll could not be moved on; it is tried again');
  }
}
