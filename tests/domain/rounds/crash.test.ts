import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { makeSystem, testNow } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { copyDatabase } from '../../support/databaseCopy.ts';
import { makeWorker, matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { greedyMatcher, planGreedily } from './greedyMatcher.ts';
import { outcomeOf } from './outcome.ts';
import { makeRound, pairsOn, readRound, type TestRound } from './round.ts';

useDatabase();

/** Every write there is takes minutes (`npm run test:long`); in a quick run a spread of them does. */
const quickRuns = 6;
const afterLease = new Date(testNow.getTime() + 31_000);

/** Leaves the last few without anybody, so that both kinds of news are told. */
const matcher = greedyMatcher({
  plan: async (input) => {
    const left = input.participants.slice(-7).map(({ personId }) => personId);
    const result = planGreedily({ ...input, participants: input.participants.slice(0, -7) });
    const alone = left.map((personId) => ({ personId, reason: { code: 'mentorsFull' } as const }));
    return { ...result, unmatched: [...result.unmatched, ...alone] };
  },
});

/** Everything from the lead's first tap to the last message, in one process; goes on wherever it was left. */
async function runRound({ roundId, asLead }: TestRound, owner: string, now = testNow): Promise<void> {
  const { state } = await readRound(roundId);
  if (state === 'open') await requestMatching(asLead(testNow), { id: roundId });
  await matchAll(makeWorker({ owner, now: () => now }, matcher));
  const matched = await readRound(roundId);
  if (matched.state === 'matching' && matched.result) await publishRound(asLead(pairsOn), { id: roundId });
  await publishDue(makeSystem({ now: pairsOn }));
}

/** Two processes at once; what one of them is refused, it tries again. */
async function goOn(made: TestRound): Promise<void> {
  const attempt = async (owner: string): Promise<void> => {
    for (let tries = 0; tries < 5; tries += 1) {
      await runRound(made, owner, afterLease).catch(() => undefined);
      if ((await readRound(made.roundId)).publishFinishedAt) return;
    }
  };
  await Promise.all(['left', 'right'].map(attempt));
}

const kinds = [
  { name: 'of 200 partners', options: { people: 200 } },
  { name: 'of 60 mentors and mentees', options: { people: 60, mentors: 25 } },
];

describe.each(kinds)('a round $name whose process dies', ({ options }) => {
  let made: TestRound;
  let restore: () => Promise<void>;
  let undisturbed: Awaited<ReturnType<typeof outcomeOf>>;
  let moments = 0;

  beforeAll(async () => {
    await emptyDatabase();
    await makeSkills();
    made = await makeRound(options);
    restore = await copyDatabase();
    moments = await crashAt(0, () => runRound(made, 'undisturbed'));
    undisturbed = await outcomeOf(made.roundId);
  }, 120_000);

  it('comes to something', () => {
    expect(undisturbed).toMatchObject({ isFinished: true, ready: 1, twice: [], notTold: [] });
    expect(undisturbed.pairs.length).toBeGreaterThan(20);
    expect(undisturbed.alone.length).toBeGreaterThan(6);
    expect(moments).toBeGreaterThan(25);
  });

  it('at any write comes to the same once two others have gone on', async () => {
    const step = process.env['LONG'] ? 1 : Math.ceil(moments / quickRuns);
    const died: number[] = [];
    for (let at = 1; at <= moments; at += step) {
      await restore();
      await crashAt(at, () => runRound(made, 'dying'));
      await goOn(made);
      expect({ at, ...(await outcomeOf(made.roundId)) }).toEqual({ at, ...undisturbed });
      died.push(at);
    }
    if (process.env['LONG']) console.log(`died at ${died.length} of ${moments} writes`);
  }, 1_800_000);
});
