import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import { usualThresholds, type PollQuestion } from '../../api/contracts/polls.ts';
import { closePoll } from '../../api/domain/polls/closePoll.ts';
import { getResults } from '../../api/domain/polls/getResults.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../api/domain/polls/model.ts';
import { newWrappedKey, requirePollKey } from '../../api/domain/polls/pollKey.ts';
import { nameInPoll, sealAnswers } from '../../api/domain/polls/sealedAnswers.ts';
import { makeContext, makePerson, makeSystem, tenantId, testNow } from '../support/context.ts';
import { makeProgramme } from '../support/makeProgramme.ts';
import { seeded } from '../support/seeded.ts';
import { percentile, timed, type BenchRow } from './measure.ts';
import { withDatabase } from './withDatabase.ts';

const bench = 'polls';
const people = 5000;
const departments = 16;
const series = 4;
const rounds = 30;
const week = 7 * 86_400_000;
/** Milliseconds that a page of results may take. */
const mostMs = 1000;

const random = seeded(people);
const pick = (count: number): number => Math.floor(random() * count);
const both = (words: string) => ({ en: words, de: words });
const question = (id: string, kind: PollQuestion['kind']): PollQuestion => ({
  id,
  kind,
  text: both(id),
  options: kind === 'text' ? [] : ['Not at all', 'A little', 'Mostly', 'Fully'].map(both),
});
/** As many as a poll may have, two of them in own words. */
const questions = [
  ...['own-a', 'own-b', 'own-c'].map((id) => question(id, 'scale')),
  question('own-d', 'choice'),
  ...['own-e', 'own-f'].map((id) => question(id, 'text')),
];

/**
 * A poll that everybody in a programme of 5,000 answered, every question and two in words, the fourth of its series: how long
 * closing it takes, and how long its page, beside the second that it may take.
 */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => {
    const lead = await makePerson();
    const programme = await makeProgramme({ lead, members: [] });
    const ids = Array.from({ length: people }, () => new Types.ObjectId());
    let closing = 0;
    let poll = new Types.ObjectId();
    for (let nth = 0; nth < series; nth += 1) {
      const closesAt = new Date(testNow.getTime() + nth * week);
      poll = await answeredPoll(programme._id, ids, closesAt);
      closing = await timed(() => closePoll(makeSystem({ now: closesAt }), poll));
    }
    const ctx = makeContext({ person: lead, now: new Date(testNow.getTime() + series * week) });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(await timed(async () => JSON.stringify(await getResults(ctx, { id: poll.toString() }))));
    const row = { bench, peer: null, goal: null };
    return [
      { ...row, measure: `closing one of ${people.toLocaleString('en')} answers, ms`, ours: closing },
      { ...row, measure: 'its page, p50, ms', ours: percentile(times, 0.5) },
      { ...row, measure: 'its page, p95, ms, beside a second', ours: percentile(times, 0.95), peer: mostMs, goal: 1 },
    ];
  });
}

/** Open, and answered by everybody: past the routes, which would take many minutes. */
async function answeredPoll(
  programmeId: Types.ObjectId,
  ids: readonly Types.ObjectId[],
  closesAt: Date,
): Promise<Types.ObjectId> {
  const _id = new Types.ObjectId();
  const system = makeSystem();
  const wrappedKey = newWrappedKey(system, { _id });
  await FeedbackPoll.insertMany([
    {
      ...{ _id, tenantId, programmeId, template: 'own' as const, state: 'open' as const, questions, wrappedKey },
      ...{ createdAt: testNow, opensAt: testNow, closesAt, thresholds: usualThresholds, asked: people },
    },
  ]);
  const key = requirePollKey(system, { _id, wrappedKey });
  const [asked, answered] = [[], []] as [object[], object[]];
  for (const [at, personId] of ids.entries()) {
    const pseudonym = nameInPoll(key, personId.toString());
    const values = questions.map(({ id, kind }) => [id, kind === 'text' ? 'Words of their own. '.repeat(8) : pick(4)]);
    const answers = Object.fromEntries(values) as Parameters<typeof sealAnswers>[2];
    const sealed = sealAnswers(key, { pollId: _id.toString(), pseudonym, questions }, answers);
    const department = `Department ${at % departments}`;
    asked.push({ _id: randomUUID(), tenantId, pollId: _id, personId, department, hasAnswered: true });
    answered.push({ _id: randomUUID(), tenantId, pollId: _id, pseudonym, sealed });
  }
  await PollParticipation.collection.insertMany(asked);
  await PollResponse.collection.insertMany(answered);
  return _id;
}
