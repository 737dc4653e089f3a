import type { RoundMatcher } from '../../api/domain/matching/round/types.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { getRound } from '../../api/domain/rounds/getRound.ts';
import { publishRound } from '../../api/domain/rounds/publishRound.ts';
import { requestMatching } from '../../api/domain/rounds/requestMatching.ts';
import { stopMatching } from '../../api/domain/rounds/stopMatching.ts';
import type { Loop } from '../../api/jobs/keepDoing.ts';
import { matchRounds } from '../../api/jobs/matchRounds.ts';
import { greedyMatcher, planGreedily } from '../domain/rounds/greedyMatcher.ts';
import { makeRound, readRound, type TestRound } from '../domain/rounds/round.ts';
import { makeSkills } from '../domain/partnerships/pair.ts';
import { testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeWorker } from '../support/rounds.ts';
import { until } from '../support/until.ts';

const never = 2 ** 30;

/** Matches only once it is told to; an aborted one rejects, as the thread does. */
function heldMatcher() {
  let release = (): void => undefined;
  const held = new Promise<void>((free) => (release = free));
  let begun = 0;
  const plan: RoundMatcher['plan'] = async (input, { signal, onProgress } = {}) => {
    begun += 1;
    onProgress?.({ step: 'solving', share: 0.6, comparedPairs: 15 });
    await Promise.race([
      held,
      new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    ]);
    return planGreedily(input);
  };
  return { matcher: greedyMatcher({ plan }), release, begun: () => begun };
}

describe('the loop that keeps rounds moving', () => {
  useDatabase();
  const loops: Loop[] = [];
  const start = (matcher: RoundMatcher, owner = 'one', everyMs = never): Loop => {
    const loop = matchRounds(makeWorker({ owner }, matcher), everyMs);
    loops.push(loop);
    return loop;
  };
  const stepOf = async ({ asLead, roundId }: TestRound) => (await getRound(asLead(), { id: roundId })).step;
  beforeEach(emptyDatabase);
  beforeEach(makeSkills);
  afterEach(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
  });

  it('matches and publishes as soon as it is woken by the lead’s tap', async () => {
    const made = await makeRound();
    const loop = start(greedyMatcher());
    const lead = { ...made.asLead(), wakeRounds: loop.wake };
    await requestMatching(lead, { id: made.roundId });
    await until('it is matched', async () => (await stepOf(made)) === 'ready');
    await publishRound(lead, { id: made.roundId });
    await until('everybody is told', async () => (await stepOf(made)) === 'proposed');
    expect(await Message.countDocuments({ kind: 'roundResult' })).toBe(6);
  });

  it('shows how far a matching is, and publishes another round meanwhile', async () => {
    const told = await makeRound();
    const slow = await makeRound();
    const { matcher, release } = heldMatcher();
    const first = start(greedyMatcher());
    await requestMatching({ ...told.asLead(), wakeRounds: first.wake }, { id: told.roundId });
    await until('it is matched', async () => (await stepOf(told)) === 'ready');
    await first.stop();
    const loop = start(matcher, 'two');
    await requestMatching({ ...slow.asLead(), wakeRounds: loop.wake }, { id: slow.roundId });
    const progress = async () => (await getRound(slow.asLead(), { id: slow.roundId })).progress;
    await until('progress is shown', async () => (await progress())?.step === 'solving');
    expect(await progress()).toMatchObject({ share: 0.6, people: 6, comparedPairs: 15 });
    await publishRound({ ...told.asLead(), wakeRounds: loop.wake }, { id: told.roundId });
    await until('the other round is told', async () => (await stepOf(told)) === 'proposed');
    expect(await stepOf(slow)).toBe('matching');
    release();
    await until('it is matched', async () => (await stepOf(slow)) === 'ready');
  });

  it('gives up what a lead has stopped', async () => {
    const made = await makeRound();
    const { matcher, begun } = heldMatcher();
    const loop = start(matcher);
    await requestMatching({ ...made.asLead(), wakeRounds: loop.wake }, { id: made.roundId });
    await until('it is being matched', () => begun() === 1);
    await stopMatching(made.asLead(), { id: made.roundId });
    await loop.stop();
    expect(await readRound(made.roundId)).toMatchObject({ state: 'open', request: null });
  });

  it('leaves a matching to another process when this one stops', async () => {
    const made = await makeRound();
    const { matcher, begun } = heldMatcher();
    const loop = start(matcher);
    await requestMatching({ ...made.asLead(), wakeRounds: loop.wake }, { id: made.roundId });
    await until('it is being matched', () => begun() === 1);
    await loop.stop();
    start(greedyMatcher(), 'two');
    await until('the other one has matched it', async () => (await stepOf(made)) === 'ready');
  });

  it('goes on after a failure', async () => {
    const made = await makeRound();
    let tries = 0;
    const plan: RoundMatcher['plan'] = async (input) => {
      tries += 1;
      if (tries === 1) throw new Error('broken once');
      return planGreedily(input);
    };
    let now = testNow;
    const loop = matchRounds(makeWorker({ now: () => now }, greedyMatcher({ plan })), 50);
    loops.push(loop);
    await requestMatching({ ...made.asLead(), wakeRounds: loop.wake }, { id: made.roundId });
    await until('it has failed', () => tries === 1);
    now = new Date(testNow.getTime() + 60_000);
    await until('it is matched', async () => (await stepOf(made)) === 'ready');
    expect(tries).toBe(2);
  });
});
