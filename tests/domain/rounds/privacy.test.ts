import { Block } from '../../../api/domain/blocks/model.ts';
import type { Context } from '../../../api/domain/context.ts';
import { trusted } from '../../../api/domain/database.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { matchInline } from '../../../api/domain/matching/round/matchInline.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { forbidPair, lockPair, swapPair } from '../../../api/domain/rounds/constrainPairs.ts';
import { getMyRound } from '../../../api/domain/rounds/getMyRound.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { listRoundPairs } from '../../../api/domain/rounds/listRoundPairs.ts';
import { listRoundPeople } from '../../../api/domain/rounds/listRoundPeople.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { costOfParting, whyNot } from '../../../api/domain/rounds/whyNot.ts';
import { makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeMatched, pairsOn, pause, tell, worker, type TestRound } from './round.ts';

useDatabase();

const day = 86_400_000;
const pairRow = (made: TestRound, a: number, b: number, rest: object) => {
  const ids = [made.people[a]?._id, made.people[b]?._id];
  const key = ids.map(String).toSorted().join(':');
  return {
    tenantId,
    members: ids.map((personId) => ({ personId })),
    pairKey: key,
    askerId: ids[1],
    proposedAt: testNow,
    answerBy: hours(240),
    ...rest,
  };
};
/** Everything personal that can keep two apart, between the people at `a` and `b`. */
const causes: Record<string, (made: TestRound, a: number, b: number) => Promise<unknown>> = {
  'blocked by the other': ({ people }, a, b) =>
    Block.insertMany([{ tenantId, personId: people[b]?._id, otherId: people[a]?._id, createdAt: testNow }]),
  'has blocked the other': ({ people }, a, b) =>
    Block.insertMany([{ tenantId, personId: people[a]?._id, otherId: people[b]?._id, createdAt: testNow }]),
  'on a break': ({ people }, _a, b) => pause(people[b]),
  'on a break from the programme': ({ people, programmeId }, _a, b) =>
    Enrolment.updateOne({ programmeId, personId: people[b]?._id }, { $set: { pausedUntil: hours(2000) } }),
  'sits out': ({ people, programmeId }, _a, b) =>
    Enrolment.updateOne({ programmeId, personId: people[b]?._id }, { $set: { skippedRounds: [1] } }),
  'has left the programme': ({ people, programmeId }, _a, b) =>
    Enrolment.updateOne({ programmeId, personId: people[b]?._id }, { $set: { state: 'left' } }),
  'has said no, untold': (made, a, b) =>
    Partnership.insertMany([
      pairRow(made, a, b, {
        state: 'declined',
        openKey: [made.people[a]?.id, made.people[b]?.id].toSorted().join(':'),
        isRevealed: false,
        revealAt: hours(1),
        closedAt: testNow,
        closedBecause: 'declined',
      }),
    ]),
  'has said no': (made, a, b) =>
    Partnership.insertMany([
      pairRow(made, a, b, {
        state: 'declined',
        closedAt: new Date(testNow.getTime() - day),
        closedBecause: 'declined',
      }),
    ]),
  'parted lately': (made, a, b) =>
    Partnership.insertMany([
      pairRow(made, a, b, { state: 'ended', acceptedAt: testNow, closedAt: testNow, closedBecause: 'wrapped_up' }),
    ]),
};

/** What a person is answered, with everything that differs between two rounds for nobody's cause made the same. */
function neutral(made: TestRound, answer: unknown): string {
  let text = JSON.stringify(answer);
  for (const [at, person] of [...made.people, made.lead].entries()) {
    for (const value of [person.id as string, person.name, person.givenName, person.department])
      text = text.replaceAll(`"${value}"`, `"person ${at}"`);
  }
  return text
    .replaceAll(made.roundId, 'round')
    .replaceAll(made.programmeId, 'programme')
    .replaceAll(/[0-9a-f]{64}/g, 'hash')
    .replaceAll(/[0-9a-f]{24}/g, 'id')
    .replaceAll(/"initials":"[^"]*"/g, '"initials"')
    .replaceAll(/"milliseconds":\d+/g, '"milliseconds"');
}

const settled = async (made: TestRound, act: Promise<unknown>): Promise<string> =>
  neutral(
    made,
    await act.catch((error: unknown) => {
      if (error instanceof DomainError) return { code: error.code, reason: error.reason };
      throw error;
    }),
  );

async function askAll(made: TestRound, ctx: Context, a: number, b: number): Promise<string[]> {
  const [personId, otherId] = [made.people[a]?.id as string, made.people[b]?.id as string];
  const id = made.roundId;
  const matcher = matchInline();
  return [
    await settled(made, whyNot(ctx, { id, personId, otherId }, matcher)),
    await settled(made, whyNot(ctx, { id, personId: otherId, otherId: personId }, matcher)),
    await settled(made, costOfParting(ctx, { id, personId, otherId }, matcher)),
    await settled(made, getMyRound(ctx, { id })),
    await settled(made, getRound(ctx, { id })),
    await settled(made, listRoundPairs(ctx, { id })),
    await settled(made, listRoundPeople(ctx, { id, search: '' })),
    await settled(made, lockPair(ctx, { id, members: [personId, otherId], isLocked: true })),
    await settled(made, swapPair(ctx, { id, personId, withId: otherId })),
  ];
}

async function fresh(): Promise<TestRound> {
  await emptyDatabase();
  await makeSkills();
  const made = await makeMatched({ people: 6 });
  // Lists in the order of names are the same in each round.
  for (const [at, person] of made.people.entries()) await person.set({ name: `Person ${'ABCDEF'[at]}` }).save();
  return made;
}

describe('nobody can tell one personal cause from another', () => {
  const names = Object.keys(causes);
  const byCause = async (look: (made: TestRound, cause: string) => Promise<string[]>) => {
    const answers: [string, string[]][] = [];
    for (const name of names) answers.push([name, await look(await fresh(), name)]);
    return answers;
  };
  const sameForAll = (answers: [string, string[]][]): void => {
    const [, first] = answers[0] ?? [];
    expect(first?.join()).toContain('notAvailable');
    for (const [name, told] of answers) expect([name, told]).toEqual([name, first]);
  };

  it('as a lead who reviews the result', async () => {
    sameForAll(
      await byCause(async (made, cause) => {
        await causes[cause]?.(made, 0, 3);
        return askAll(made, made.asLead(), 0, 3);
      }),
    );
  }, 120_000);

  it('as one of the two, once everybody was told', async () => {
    sameForAll(
      await byCause(async (made, cause) => {
        await tell(made);
        await causes[cause]?.(made, 0, 3);
        return askAll(made, made.as(made.people[0], pairsOn), 0, 3);
      }),
    );
  }, 120_000);

  it('not even behind a rule that anybody may know', async () => {
    const answers = await byCause(async (made, cause) => {
      await Person.updateOne({ _id: made.people[3]?._id }, { $set: { languages: ['ja'] } });
      await causes[cause]?.(made, 0, 3);
      const input = { id: made.roundId, personId: made.people[0]?.id as string, otherId: made.people[3]?.id as string };
      return [await settled(made, whyNot(made.asLead(), input, matchInline()))];
    });
    for (const answer of answers) expect(answer).toEqual([answer[0], ['{"refusal":"noCommonLanguage","cost":null}']]);
  }, 120_000);
});

describe('a pair that comes to nothing before it is told', () => {
  it('leaves the other one the same news, whatever it was', async () => {
    const answers: [string, string[]][] = [];
    for (const [name, cause] of Object.entries(causes)) {
      const made = await fresh();
      await cause(made, 0, 1);
      await tell(made);
      const other = made.as(made.people[0], hours(1));
      const before = await settled(made, getMyRound(other, { id: made.roundId }));
      await replacePartners(makeSystem({ now: hours(7) }), (input) => planGreedily(input).groups);
      await publishDue(makeSystem({ now: hours(7) }));
      const kind = trusted({ $ne: 'cardUpdate' as const });
      const message = await Message.findOne({ personId: made.people[0]?._id, kind }).lean();
      const card = message && (await viewMessage(made.as(made.people[0], hours(8)), message));
      const after = await settled(made, getMyRound(made.as(made.people[0], hours(8)), { id: made.roundId }));
      const lead = await settled(made, getRound(made.asLead(hours(8)), { id: made.roundId }));
      answers.push([name, [before, neutral(made, card), after, lead]]);
    }
    const [, first] = answers[0] ?? [];
    expect(first?.[1]).toContain('partnerGone');
    for (const [name, told] of answers) expect([name, told]).toEqual([name, first]);
  }, 180_000);
});

describe('a lead', () => {
  it('sees how many answered, never who, and nothing of a no', async () => {
    const views: string[] = [];
    for (const hasDeclined of [false, true]) {
      const made = await fresh();
      await tell(made);
      if (hasDeclined) {
        await Partnership.updateOne(
          { 'members.personId': made.people[0]?._id },
          {
            $set: {
              state: 'declined',
              isRevealed: false,
              declinedBy: made.people[0]?._id,
              closedAt: hours(1),
              closedBecause: 'declined',
            },
          },
        );
      }
      const lead = made.asLead(hours(2));
      views.push(
        [
          await settled(made, getRound(lead, { id: made.roundId })),
          await settled(made, listRoundPairs(lead, { id: made.roundId })),
        ].join(),
      );
    }
    expect(views[1]).toBe(views[0]);
  });

  it('learns nothing from matching again with somebody gone: the people are the same, the pair is not', async () => {
    const views: string[] = [];
    for (const name of ['blocked by the other', 'has blocked the other', 'has said no', 'parted lately']) {
      const made = await fresh();
      await causes[name]?.(made, 0, 1);
      const members = [made.people[2]?.id as string, made.people[3]?.id as string];
      await forbidPair(made.asLead(), { id: made.roundId, members });
      await matchAll(worker());
      views.push(await settled(made, getRound(made.asLead(), { id: made.roundId })));
    }
    expect(new Set(views).size).toBe(1);
  });
});
