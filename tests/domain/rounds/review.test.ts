import { trusted } from '../../../api/domain/database.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { matchInline } from '../../../api/domain/matching/round/matchInline.ts';
import { forbidPair, lockPair, swapPair } from '../../../api/domain/rounds/constrainPairs.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { listRoundPairs } from '../../../api/domain/rounds/listRoundPairs.ts';
import { listRoundPeople } from '../../../api/domain/rounds/listRoundPeople.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { stopMatching } from '../../../api/domain/rounds/stopMatching.ts';
import { costOfParting, whyNot } from '../../../api/domain/rounds/whyNot.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { greedyMatcher } from './greedyMatcher.ts';
import { hours, makeMatched, makeRound, pause, readRound, tell, worker, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const idsOf = (made: TestRound, ...places: number[]): string[] => places.map((at) => made.people[at]?.id as string);
const shown = async (made: TestRound): Promise<string[]> =>
  (await listRoundPairs(made.asLead(), { id: made.roundId })).pairs.map(({ key }) => key);
const keyOf = (made: TestRound, ...places: number[]): string =>
  idsOf(made, ...places)
    .toSorted()
    .join(',');

const pairOf = async (made: TestRound, members: readonly string[]): Promise<string> =>
  (
    await Partnership.findOne({
      'round.roundId': made.roundId,
      'members.personId': trusted({ $all: [...members] }),
    }).orFail()
  ).id as string;

describe('the pairs a lead looks at', () => {
  it('say who learns what from whom, page by page, by band and by name', async () => {
    const made = await makeMatched({ people: 8 });
    const { id } = { id: made.roundId };
    const first = await listRoundPairs(made.asLead(), { id, limit: 3 });
    expect(first).toMatchObject({ total: 4, pairs: { length: 3 } });
    expect(first.pairs[0]).toMatchObject({
      band: 'both',
      isLocked: false,
      learns: [
        { skillName: 'SQL', level: 4, from: 1 },
        { skillName: 'WELDING', level: 4, from: 0 },
      ],
      departments: [made.people[0]?.department, made.people[1]?.department],
      metRoundsAgo: null,
    });
    expect(first.pairs[0]?.sharedTime).not.toBeNull();
    const rest = await listRoundPairs(made.asLead(), { id, limit: 3, offset: 3 });
    expect(rest.pairs).toHaveLength(1);
    expect(await listRoundPairs(made.asLead(), { id, band: 'look' })).toEqual({ pairs: [], total: 0 });
    await Person.updateOne({ _id: made.people[3]?._id }, { $set: { name: 'Émilie Müller' } });
    expect(await listRoundPairs(made.asLead(), { id, search: 'mull emi' })).toMatchObject({
      total: 1,
      pairs: [{ key: keyOf(made, 2, 3) }],
    });
    expect(await listRoundPeople(made.asLead(), { id, search: 'emilie' })).toMatchObject({
      people: [{ name: 'Émilie Müller' }],
    });
    expect((await listRoundPeople(made.asLead(), { id, search: '' })).people).toHaveLength(8);
  });

  it('are for leads, and empty before there is a result', async () => {
    const made = await makeRound();
    expect(await shown(made)).toEqual([]);
    for (const list of [listRoundPairs, listRoundPeople])
      await expect(list(made.as(made.people[0]), { id: made.roundId, search: '' })).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});

describe('keeping two together', () => {
  it('holds when the round is matched again, and through a stop', async () => {
    const made = await makeMatched();
    const members = idsOf(made, 2, 3);
    await lockPair(made.asLead(), { id: made.roundId, members, isLocked: true });
    expect(await lockPair(made.asLead(), { id: made.roundId, members, isLocked: true })).toMatchObject({
      step: 'ready',
    });
    expect((await listRoundPairs(made.asLead(), { id: made.roundId })).pairs[0]).toMatchObject({
      key: keyOf(made, 2, 3),
      isLocked: true,
    });
    await stopMatching(made.asLead(), { id: made.roundId });
    await requestMatching(made.asLead(), { id: made.roundId });
    await matchAll(worker());
    expect(await shown(made)).toContain(keyOf(made, 2, 3));
    await lockPair(made.asLead(), { id: made.roundId, members, isLocked: false });
    expect((await readRound(made.roundId)).locked).toEqual([]);
  });

  it('is not for two who are not together, nor for others than leads', async () => {
    const made = await makeMatched();
    const members = idsOf(made, 0, 3);
    const input = { id: made.roundId, members, isLocked: true };
    await expect(lockPair(made.asLead(), input)).rejects.toMatchObject({ reason: 'notAPair' });
    await expect(lockPair(made.as(made.people[0]), input)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('parting and swapping', () => {
  it('parts two for good and matches the others anew, once however often it is tapped', async () => {
    const made = await makeMatched();
    const members = idsOf(made, 0, 1);
    const input = { id: made.roundId, members };
    expect(await forbidPair(made.asLead(), input)).toMatchObject({ step: 'matching', takePart: 6 });
    expect(await forbidPair(made.asLead(), input)).toMatchObject({ step: 'matching' });
    expect(await matchAll(worker())).toBe(1);
    expect(await shown(made)).not.toContain(keyOf(made, 0, 1));
    expect(await shown(made)).toHaveLength(3);
  });

  it('puts two together instead, and whom they were kept with is free', async () => {
    const made = await makeMatched();
    const { roundId } = made;
    await lockPair(made.asLead(), { id: roundId, members: idsOf(made, 0, 1), isLocked: true });
    await forbidPair(made.asLead(), { id: roundId, members: idsOf(made, 0, 5) });
    const [personId, withId] = idsOf(made, 0, 5) as [string, string];
    await swapPair(made.asLead(), { id: roundId, personId, withId });
    expect(await swapPair(made.asLead(), { id: roundId, personId, withId })).toMatchObject({ step: 'matching' });
    await matchAll(worker());
    expect(await shown(made)).toContain(keyOf(made, 0, 5));
    expect(await readRound(roundId)).toMatchObject({ locked: [keyOf(made, 0, 5)], forbidden: [] });
  });

  it('breaks no hard rule', async () => {
    const made = await makeMatched();
    const [personId, withId] = idsOf(made, 0, 3) as [string, string];
    const input = { id: made.roundId, personId, withId };
    await Person.updateOne({ _id: withId }, { $set: { managerId: made.people[0]?._id } });
    await expect(swapPair(made.asLead(), input)).rejects.toMatchObject({ reason: 'reportingLine' });
    await Person.updateOne({ _id: withId }, { $set: { managerId: null, languages: ['ja'] } });
    await expect(swapPair(made.asLead(), input)).rejects.toMatchObject({ reason: 'pairNoCommonLanguage' });
    await expect(swapPair(made.asLead(), { ...input, withId: personId })).rejects.toMatchObject({
      reason: 'notWithYourself',
    });
    expect(await readRound(made.roundId)).toMatchObject({ locked: [] });
  });

  it('by two leads at once changes one thing, and tells the other to look again', async () => {
    const made = await makeMatched();
    const answers = await Promise.allSettled(
      [idsOf(made, 0, 1), idsOf(made, 2, 3)].map((members) => forbidPair(made.asLead(), { id: made.roundId, members })),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    if (refused.length > 0)
      expect(refused).toMatchObject([{ reason: { reason: expect.stringMatching(/roundChanged|notMatchedYet/) } }]);
    expect((await readRound(made.roundId)).forbidden).toHaveLength(2 - refused.length);
  });

  it('is over once the round is published', async () => {
    const made = await makeMatched();
    await tell(made);
    const [a, b] = idsOf(made, 0, 1) as [string, string];
    const id = made.roundId;
    for (const change of [
      () => lockPair(made.asLead(), { id, members: [a, b], isLocked: true }),
      () => forbidPair(made.asLead(), { id, members: [a, b] }),
      () => swapPair(made.asLead(), { id, personId: a, withId: b }),
    ])
      await expect(change()).rejects.toMatchObject({ reason: 'notMatchedYet' });
  });
});

describe('questions about two people', () => {
  it('are answered with the cost by a second matching, once', async () => {
    const made = await makeMatched();
    const [personId, otherId] = idsOf(made, 0, 3) as [string, string];
    let solves = 0;
    const inline = matchInline();
    const matcher = greedyMatcher({
      whyNot: (...asked) => {
        solves += 1;
        return inline.whyNot(...asked);
      },
    });
    const ask = () => whyNot(made.asLead(), { id: made.roundId, personId, otherId }, matcher);
    const answers = [await ask(), await ask()];
    expect(answers[0]).toMatchObject({ refusal: null, cost: { certainty: 'exact', leftOut: 0 } });
    expect(answers[1]).toEqual(answers[0]);
    expect(solves).toBe(1);
    const [, b] = idsOf(made, 0, 1) as [string, string];
    expect(await costOfParting(made.asLead(), { id: made.roundId, personId, otherId: b }, inline)).toMatchObject({
      leftOut: 0,
    });
    await expect(costOfParting(made.asLead(), { id: made.roundId, personId, otherId }, inline)).rejects.toMatchObject({
      reason: 'notAPair',
    });
  });

  it('are worked out two at once, whoever asks', async () => {
    const made = await makeMatched({ people: 8 });
    let solving = 0;
    let most = 0;
    const inline = matchInline();
    const matcher = greedyMatcher({
      whyNot: async (...asked) => {
        solving += 1;
        most = Math.max(most, solving);
        await new Promise((resolve) => setTimeout(resolve, 20));
        solving -= 1;
        return inline.whyNot(...asked);
      },
    });
    const [personId, ...others] = idsOf(made, 0, 3, 5, 7) as [string, ...string[]];
    const ask = (otherId: string) => whyNot(made.asLead(), { id: made.roundId, personId, otherId }, matcher);
    const answers = await Promise.all(others.map(ask));
    expect(answers.filter(({ cost }) => cost)).toHaveLength(3);
    expect(most).toBe(2);
  });

  it('name the rules that anybody may know', async () => {
    const made = await makeMatched();
    const [personId, otherId] = idsOf(made, 0, 3) as [string, string];
    const ask = () => whyNot(made.asLead(), { id: made.roundId, personId, otherId }, matchInline());
    await Person.updateOne({ _id: otherId }, { $set: { managerId: made.people[0]?._id } });
    expect(await ask()).toEqual({ refusal: 'reportingLine', cost: null });
    await Person.updateOne({ _id: otherId }, { $set: { managerId: null, teaches: [], wants: [] } });
    expect(await ask()).toEqual({ refusal: 'nothingToLearn', cost: null });
    await Person.updateOne({ _id: otherId }, { $set: { timeZone: 'Pacific/Auckland' } });
    expect(await ask()).toEqual({ refusal: 'fewSharedHours', cost: null });
  });

  it('tell nobody with whom the result would have put them, only what parting costs whom they were told of', async () => {
    const made = await makeMatched();
    const [mine, theirs, third] = idsOf(made, 0, 1, 2) as [string, string, string];
    await pause(made.people[1]);
    await tell(made);
    const ask = (person: number, personId: string, otherId: string) =>
      costOfParting(made.as(made.people[person]), { id: made.roundId, personId, otherId }, matchInline());
    for (const other of [theirs, third])
      await expect(ask(0, mine, other)).rejects.toMatchObject({ reason: 'notAPair' });
    const told = [made.people[2]?.id, made.people[3]?.id] as [string, string];
    expect(await ask(2, ...told)).toMatchObject({ leftOut: 0 });
    // A no that the other may not know of changes no answer.
    await declinePartnership(made.as(made.people[3], hours(1)), { id: await pairOf(made, told) });
    for (const person of [2, 3]) expect(await ask(person, ...told)).toMatchObject({ leftOut: 0 });
  });

  it('are open to who takes part about themselves, once everybody was told', async () => {
    const made = await makeMatched();
    const [mine, other, third] = idsOf(made, 0, 3, 5) as [string, string, string];
    const ask = (personId: string, otherId: string) =>
      whyNot(made.as(made.people[0]), { id: made.roundId, personId, otherId }, matchInline());
    await expect(ask(mine, other)).rejects.toMatchObject({ reason: 'notMatchedYet' });
    await tell(made);
    expect(await ask(mine, other)).toMatchObject({ refusal: null });
    await expect(ask(other, third)).rejects.toMatchObject({ code: 'forbidden' });
    await Person.updateOne({ _id: other }, { $set: { leftAt: new Date() } });
    await expect(ask(mine, other)).rejects.toMatchObject({ reason: 'personNotFound' });
  });
});

it('a round shows no number about anybody', async () => {
  const made = await makeMatched();
  const view = await getRound(made.asLead(), { id: made.roundId });
  const { pairs } = await listRoundPairs(made.asLead(), { id: made.roundId });
  expect(JSON.stringify([view.unmatched, view.trios, pairs])).not.toMatch(/score|weight/i);
  expect(Object.keys(pairs[0] ?? {}).toSorted()).toEqual([
    'band',
    'departments',
    'isLocked',
    'key',
    'learns',
    'members',
    'metRoundsAgo',
    'sharedTime',
  ]);
});
