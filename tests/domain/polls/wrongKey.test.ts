import { Types } from 'mongoose';
import type { SystemContext } from '../../../api/domain/context.ts';
import { closePoll } from '../../../api/domain/polls/closePoll.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';
import { FeedbackPoll, PollResponse } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';
import { answerAll, close, day, endOf, minute, results } from './closing.ts';

useDatabase();
beforeEach(emptyDatabase);

const wrong = { sealKey: new Uint8Array(32).fill(8) };

describe('a process whose ANSWERS_KEY is another one', () => {
  let poll: MadePoll;
  let over: Date;
  let logged: unknown[][];
  beforeEach(async () => {
    poll = await openedPoll({ people: 16 });
    await answerAll(poll, 12, () => [3, 1, 'Mine']);
    over = await endOf(poll);
    logged = [];
  });
  const sweepAt = (ms: number, changes: Partial<SystemContext> = wrong) => {
    const log = { ...makeSystem().log, error: (...words: unknown[]) => void logged.push(words) };
    return sweepPolls(makeSystem({ now: new Date(over.getTime() + ms), log, ...changes }));
  };

  it('closes no poll and destroys no answer; once the right key is back all of it is counted', async () => {
    for (const at of [0, day, 29 * day]) await sweepAt(at);
    expect(await poll.read()).toMatchObject({ state: 'open', outcome: null });
    expect(await PollResponse.countDocuments()).toBe(12);
    await sweepAt(29 * day + minute, {});
    expect(await results(poll)).toMatchObject({ outcome: 'shown', answered: 12 });
    expect(await poll.read()).toMatchObject({ keyMissedAt: null });
    expect((await poll.read()).keyFingerprint).toBeUndefined();
  });

  it('touches nothing either where another process died while it closed the poll', async () => {
    const leaseUntil = new Date(over.getTime() + minute);
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: { state: 'closing', batch: 'one', leaseUntil } });
    await sweepAt(day);
    expect(await poll.read()).toMatchObject({ state: 'closing', batch: 'one' });
    await sweepAt(2 * day, {});
    expect(await results(poll)).toMatchObject({ outcome: 'shown', answered: 12 });
  });

  it('names the setting in the log, once a poll and hour', async () => {
    for (const at of [-day, -day + minute, -day + 59 * minute]) await sweepAt(at);
    expect(logged).toEqual([[{ poll: poll.id }, expect.stringContaining('ANSWERS_KEY')]]);
    await sweepAt(-day + 60 * minute);
    expect(logged).toHaveLength(2);
    await sweepAt(-day + 180 * minute, {});
    expect(logged).toHaveLength(2);
  });

  it('says that the poll waits for its key', async () => {
    const seen = (changes: Partial<SystemContext>) => getPoll({ ...poll.as(poll.lead), ...changes }, { id: poll.id });
    expect((await seen({})).waitsForKey).toBe(false);
    expect((await seen(wrong)).waitsForKey).toBe(true);
    await close(poll);
    expect((await seen(wrong)).waitsForKey).toBe(false);
  });

  it('gives it up thirty days after its end, and then destroys what nobody can read', async () => {
    await sweepAt(0);
    await sweepAt(30 * day - 1);
    expect((await poll.read()).state).toBe('open');
    await sweepAt(30 * day);
    expect(await results(poll)).toMatchObject({ outcome: 'lost', answered: null });
    expect(await PollResponse.countDocuments()).toBe(0);
  });

  it('that starts long after the end waits thirty days from then on', async () => {
    await sweepAt(90 * day);
    expect((await poll.read()).state).toBe('open');
    await sweepAt(119 * day);
    expect((await poll.read()).state).toBe('open');
    await sweepAt(120 * day);
    expect((await poll.read()).outcome).toBe('lost');
  });

  it('leaves what waits in a small programme’s poll, too', async () => {
    const first = await openedPoll({ people: 8 });
    await answerAll(first, 3, () => [1, 0]);
    await close(first);
    const ended = await endOf(first);
    const second = await openedPoll({
      same: first,
      now: new Date(ended.getTime() + day),
      closesAt: new Date(ended.getTime() + 9 * day),
    });
    for (const person of first.members.slice(3, 6))
      await second.answer(person, [2, 1], new Date(ended.getTime() + 2 * day));
    await sweepAt(20 * day);
    await closePoll(makeSystem({ ...wrong, now: new Date(ended.getTime() + 20 * day) }), new Types.ObjectId(second.id));
    expect([(await first.read()).outcome, (await second.read()).state]).toEqual(['pooled', 'open']);
    expect((await first.read()).pooled).toBeTruthy();
    await close(second, { afterMs: 11 * day });
    expect(await results(second)).toMatchObject({ outcome: 'shown', answered: 6 });
  });

  it('gives up what waits thirty days after it was first missed', async () => {
    const small = await openedPoll({ people: 8 });
    await answerAll(small, 3, () => [1, 0]);
    await close(small);
    await sweepAt(20 * day);
    await sweepAt(50 * day - 1);
    expect((await small.read()).outcome).toBe('pooled');
    await sweepAt(50 * day);
    expect((await small.read()).outcome).toBe('lost');
    expect((await small.read()).pooled).toBeUndefined();
  });
});
