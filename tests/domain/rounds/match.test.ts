import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { claimMatching, keepMatching, releaseMatching } from '../../../api/domain/rounds/claimMatching.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { listRoundPairs } from '../../../api/domain/rounds/listRoundPairs.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { runMatching } from '../../../api/domain/rounds/runMatching.ts';
import { stopMatching } from '../../../api/domain/rounds/stopMatching.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeWorker, matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { greedyMatcher, planGreedily } from './greedyMatcher.ts';
import { makeMatched, makeRound, pause, readRound, tell, worker } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const later = (ms: number): Date => new Date(testNow.getTime() + ms);

describe('ordering a matching', () => {
  it('freezes who takes part and shows the lead what came of it', async () => {
    const { roundId, people, asLead } = await makeRound({ people: 5 });
    const ordered = await requestMatching(asLead(), { id: roundId });
    expect(ordered).toMatchObject({ step: 'matching', takePart: 5, progress: { step: 'frozen', people: 5, share: 0 } });
    expect(ordered.faces).toHaveLength(4);
    await matchAll(worker());
    const ready = await getRound(asLead(), { id: roundId });
    expect(ready).toMatchObject({
      step: 'ready',
      progress: null,
      figures: { people: 5, matched: 4, groups: 2, learners: 4, bothLearn: 2, oneLearns: 0, look: 0 },
      unmatchedCount: 1,
      unmatched: [{ reason: { code: 'oddOneOut' } }],
      answers: null,
    });
    expect(ready.proof?.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const { pairs, total } = await listRoundPairs(asLead(), { id: roundId });
    expect(total).toBe(2);
    const shown = [...pairs.flatMap(({ members }) => members), ...ready.unmatched.map(({ person }) => person)];
    expect(shown.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id as string).toSorted());
  });

  it('tells the leads once that it is ready', async () => {
    const { roundId, lead } = await makeMatched();
    expect(await Message.find({ kind: 'roundReady' }).lean()).toMatchObject([{ personId: lead._id }]);
    expect(await readRound(roundId)).toMatchObject({ request: { leaseOwner: null } });
  });

  it('is for those who lead the programme, in their company', async () => {
    const { roundId, people, as } = await makeRound();
    await expect(requestMatching(as(people[0]), { id: roundId })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await makePerson({ tenantId: otherTenantId });
    const answers = await Promise.allSettled(
      [roundId, 'f'.repeat(24)].map((id) => requestMatching(makeContext({ person: stranger }), { id })),
    );
    expect(answers[0]).toMatchObject({ reason: { code: 'not_found', reason: 'roundNotFound' } });
    expect(answers[0]).toEqual(answers[1]);
  });

  it('needs two people', async () => {
    const { roundId, asLead } = await makeRound({ people: 1 });
    await expect(requestMatching(asLead(), { id: roundId })).rejects.toMatchObject({ reason: 'tooFewPeople' });
    expect(await readRound(roundId)).toMatchObject({ state: 'open', request: null });
  });

  it('twice, or by five at once, is one order', async () => {
    const { roundId, asLead } = await makeRound();
    await Promise.all(Array.from({ length: 5 }, () => requestMatching(asLead(), { id: roundId })));
    await requestMatching(asLead(), { id: roundId });
    expect(await AuditEntry.countDocuments({ action: 'round.matchingStarted' })).toBe(1);
    expect(await matchAll(worker())).toBe(1);
  });

  it('again keeps the frozen people, whoever joined since, and leaves out who is on a break', async () => {
    const { roundId, programmeId, people, asLead } = await makeMatched({ people: 6 });
    const late = await makePerson();
    await Enrolment.insertMany([
      {
        tenantId: late.tenantId,
        programmeId,
        personId: late._id,
        state: 'enrolled',
        role: 'partner',
        joinedAt: testNow,
      },
    ]);
    await pause(people[0]);
    await requestMatching(asLead(), { id: roundId });
    await matchAll(worker());
    expect(await getRound(asLead(), { id: roundId })).toMatchObject({
      takePart: 6,
      figures: { people: 5, matched: 4 },
      unmatchedCount: 1,
    });
  });

  it('is over once the round was published', async () => {
    const made = await makeMatched();
    await tell(made);
    for (const act of [requestMatching, stopMatching])
      await expect(act(made.asLead(), { id: made.roundId })).rejects.toMatchObject({ reason: 'roundNotOpen' });
  });
});

describe('stopping', () => {
  it('opens the round again, drops the result and what is being made, and the clock leaves it alone', async () => {
    const { roundId, asLead } = await makeMatched();
    expect(await stopMatching(asLead(), { id: roundId })).toMatchObject({ step: 'open', figures: null, takePart: 6 });
    expect(await stopMatching(asLead(), { id: roundId })).toMatchObject({ step: 'open' });
    expect(await readRound(roundId)).toMatchObject({ isAutomatic: false, request: null });
    await requestMatching(asLead(), { id: roundId });
    const claimed = await claimMatching(worker());
    await stopMatching(asLead(), { id: roundId });
    if (!claimed) throw new Error('nothing was claimed');
    await keepMatching(worker(), claimed);
    expect(claimed.stopped.signal.aborted).toBe(true);
    expect(await runMatching(worker(), claimed)).toBe(false);
    expect(await readRound(roundId)).toMatchObject({ state: 'open', request: null });
  });
});

describe('a worker', () => {
  it('of five at once matches it, the others find nothing', async () => {
    const { roundId, asLead } = await makeRound();
    await requestMatching(asLead(), { id: roundId });
    const matched = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((owner) => matchAll(makeWorker({ owner }, greedyMatcher()))),
    );
    expect(matched.toSorted()).toEqual([0, 0, 0, 0, 1]);
    expect(await Message.countDocuments({ kind: 'roundReady' })).toBe(1);
  });

  it('that died is followed by another one when its lease has run out, and comes too late with its own result', async () => {
    const { roundId, asLead } = await makeRound();
    await requestMatching(asLead(), { id: roundId });
    const dead = makeWorker({ owner: 'dead' }, greedyMatcher());
    const claimed = await claimMatching(dead);
    if (!claimed) throw new Error('nothing was claimed');
    expect(await matchAll(makeWorker({ now: () => later(29_000) }, greedyMatcher()))).toBe(0);
    expect(await matchAll(makeWorker({ now: () => later(31_000) }, greedyMatcher()))).toBe(1);
    const first = await readRound(roundId);
    expect(await runMatching(dead, claimed)).toBe(false);
    expect(await readRound(roundId)).toEqual(first);
  });

  it('that goes on keeps its lease and shows how far it is', async () => {
    const { roundId, asLead } = await makeRound();
    await requestMatching(asLead(), { id: roundId });
    const claimed = await claimMatching(worker());
    if (!claimed) throw new Error('nothing was claimed');
    claimed.progress = { step: 'solving', share: 0.5, comparedPairs: 15 };
    await keepMatching(worker(later(20_000)), claimed);
    expect(await claimMatching(worker(later(45_000)))).toBeNull();
    expect((await getRound(asLead(later(20_000)), { id: roundId })).progress).toEqual({
      step: 'solving',
      share: 0.5,
      people: 6,
      comparedPairs: 15,
      secondsLeft: 20,
    });
  });

  it('that fails every time gives up, and the lead may try again', async () => {
    const { roundId, asLead } = await makeRound();
    await requestMatching(asLead(), { id: roundId });
    const failing = makeWorker({}, greedyMatcher({ plan: () => Promise.reject(new Error('broken')) }));
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const claimed = await claimMatching(failing);
      if (!claimed) throw new Error('given up too early');
      await expect(runMatching(failing, claimed)).rejects.toThrow('broken');
      await releaseMatching(failing, claimed);
    }
    expect(await claimMatching(failing)).toBeNull();
    expect(await getRound(asLead(), { id: roundId })).toMatchObject({ step: 'failed' });
    await requestMatching(asLead(), { id: roundId });
    expect(await matchAll(worker())).toBe(1);
  });

  it('gives the matcher the same input for the same data, and no words of anybody', async () => {
    const { roundId, asLead } = await makeRound();
    const inputs: string[] = [];
    const hashes: (string | undefined)[] = [];
    const noting = greedyMatcher({
      plan: async (input) => {
        inputs.push(JSON.stringify([input, [...input.skillNames]]));
        return planGreedily(input);
      },
    });
    for (const _ of ['first', 'second']) {
      await requestMatching(asLead(), { id: roundId });
      await matchAll(makeWorker({}, noting));
      hashes.push((await getRound(asLead(), { id: roundId })).proof?.inputHash);
    }
    expect(inputs[1]).toBe(inputs[0]);
    expect(hashes[1]).toBe(hashes[0]);
    expect(inputs[0]).not.toContain('@example.com');
    expect(inputs[0]).not.toContain('Person Number');
  });
});
