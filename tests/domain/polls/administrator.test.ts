import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import type { PollQuestion } from '../../../api/contracts/polls.ts';
import type { Log } from '../../../api/domain/context.ts';
import { answerPoll } from '../../../api/domain/polls/answerPoll.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { openedPoll, type MadePoll } from '../../support/polls.ts';
import { seeded } from '../../support/seeded.ts';
import {
  byLength,
  byOrder,
  bySharedValues,
  everyOperation,
  everyRow,
  joined,
  rankCorrelation,
  type Evidence,
  type Row,
} from './administrator.ts';
import { close } from './closing.ts';

useDatabase();

const many = 200;
const text = (id: string): PollQuestion => ({ id, kind: 'text', text: { en: id, de: id }, options: [] });
const random = seeded(20_260_303);
const mixed = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);

describe('an administrator with the whole database, its log of operations and every line of our own', () => {
  let poll: MadePoll;
  /** In the order in which they answered. */
  let people: string[];
  const truth = new Map<string, string>();
  const seconds = new Map<string, string>();
  let evidence: Evidence;
  let salts: string[];
  let logged: string[];

  beforeAll(async () => {
    await emptyDatabase();
    poll = await openedPoll({ people: many, questions: [text('one'), text('two')] });
    const lines: unknown[] = [];
    const keep = (...line: unknown[]) => void lines.push(line);
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
    const answering = mixed(poll.members);
    people = answering.map(({ id }) => id as string);
    const [first, second] = (await poll.read()).questions;
    const letters = mixed(Array.from({ length: many }, (_, place) => place));
    for (const [place, person] of answering.entries()) {
      // Each text says nothing about its writer, and is of a length of its own.
      const words = (word: string) =>
        `${word} ${'.'.repeat((letters[place] ?? 0) * 2)}${random().toString(36).slice(2)}`;
      const [one, two] = [words('One'), words('Two')];
      truth.set(one, person.id as string);
      seconds.set(two, person.id as string);
      const ctx = { ...poll.as(person, new Date(Date.UTC(2026, 2, 3, 9, 0, place))), log };
      await answerPoll(ctx, { id: poll.id, answers: [{ questionId: first?.id ?? '', value: one }] });
      await answerPoll(ctx, { id: poll.id, answers: [{ questionId: second?.id ?? '', value: two }] });
    }
    await close(poll, { log });
    const rows = await everyRow();
    const operations = await everyOperation();
    const answers = (rows['pollAnswers'] ?? []) as Evidence['answers'];
    const participations = rows['pollParticipations'] ?? [];
    const personOf = ({ personId }: Row) => String(personId);
    const known = knownRows(operations, participations);
    const sealed = sealedSizes(operations, known);
    const trail = [
      ...Object.entries(rows).flatMap(([name, some]) => (name === 'pollAnswers' ? [] : some)),
      ...operations,
      ...lines.map((line) => ({ line: JSON.stringify(line) })),
    ];
    evidence = {
      answers,
      trail: trail.map((row, at) => ({ row: row as Row, at })),
      orders: {
        answering: people,
        logged: [...sealed.keys()],
        participations: participations.map(personOf),
        participationIds: participations
          .toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1))
          .map(personOf),
        people: people.toSorted(),
      },
      lengths: sealed,
      aliases: known,
    };
    salts = [poll.id, poll.programme.id as string, poll.lead.tenantId];
    logged = operations.flatMap((operation) => insertedTexts(operation));
  }, 600_000);

  it('has all of it before them', () => {
    expect(evidence.answers).toHaveLength(2 * many);
    expect(evidence.lengths.size).toBe(many);
    expect(logged).toHaveLength(2 * many);
    expect(evidence.trail.length).toBeGreaterThan(10 * many);
  });

  const ones = () => ({ ...evidence, answers: evidence.answers.filter(({ value }) => truth.has(value)) });

  it('joins 0 of 200 answers to a person by values, hashes and transactions', () => {
    const claims = bySharedValues(evidence, people, salts);
    expect(joined(claims, new Map([...truth, ...seconds]))).toBe(0);
    expect(claims.size).toBe(0);
  });

  it('joins 0 of 200 by any order: as the rows lie there, by id, as they were written, as people answered', () => {
    const written = { written: logged.filter((value) => truth.has(value)) };
    expect(joined(byOrder(ones(), truth, written), truth)).toBe(0);
  });

  it('joins 0 of 200 by length', () => {
    expect(joined(byLength(ones(), truth), truth)).toBe(0);
  });

  it('joins none of a person’s answers to another one of theirs', () => {
    const whose = (known: Map<string, string>, list: readonly string[]) =>
      list.flatMap((value) => known.get(value) ?? []);
    for (const list of [evidence.answers.map(({ value }) => value), logged]) {
      expect(Math.abs(rankCorrelation(whose(truth, list), whose(seconds, list)))).toBeLessThan(0.35);
    }
  });

  it('finds no time in an answer, and nobody’s words in a row before the end', () => {
    for (const { _id, ...row } of evidence.answers) {
      expect(String(_id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Object.keys(row).toSorted()).toEqual(['batch', 'pollId', 'questionId', 'tenantId', 'value']);
    }
    const before = evidence.trail.filter(({ row }) => insertedTexts(row).length === 0);
    const everything = JSON.stringify(before.map(({ row }) => row));
    expect([...truth.keys()].filter((words) => everything.includes(words))).toEqual([]);
  });

  describe('but in a store that is not made for it', () => {
    const inOrder = () => people.map((person) => [...truth].find(([, whose]) => whose === person)?.[0] ?? '');

    it('joins all of them by ids that count', () => {
      const answers = mixed(inOrder().map((value) => ({ _id: new Types.ObjectId(), value })));
      expect(joined(byOrder({ ...evidence, answers }, truth), truth)).toBe(many);
    });

    it('joins all of them by the order in which they lie', () => {
      const answers = inOrder().map((value) => ({ _id: createHash('sha256').update(value).digest('hex'), value }));
      expect(joined(byOrder({ ...evidence, answers }, truth), truth)).toBe(many);
    });

    it('joins all of them by a hash of who wrote it, and by an id that a transaction shares', () => {
      const hashed = [...truth].map(([value, person]) => {
        const who = createHash('sha256')
          .update(poll.id + person)
          .digest('hex');
        return { _id: who.slice(0, 12), value, who };
      });
      expect(joined(bySharedValues({ ...evidence, answers: hashed }, people, salts), truth)).toBe(many);
      const shared = [...truth].map(([value, person], at) => ({ _id: `row ${at}`, value, person }));
      const trail = shared.map(({ _id, person }, at) => ({ row: { transaction: [{ _id }, { person }] }, at }));
      const answers = shared.map(({ _id, value }) => ({ _id, value }));
      expect(joined(bySharedValues({ ...evidence, answers, trail }, people, salts), truth)).toBe(many);
    });

    it('joins all of them by the length of what was sealed', () => {
      const lengths = new Map([...truth].map(([value, person]) => [person, value.length]));
      expect(joined(byLength({ ...ones(), lengths }, truth), truth)).toBeGreaterThan(many * 0.8);
    });
  });
});

type Operation = { o?: { applyOps?: Operation[]; [more: string]: unknown }; o2?: { _id?: unknown }; ns?: string };

/**
 * Under which ids of rows people go: their own rows of taking part, and through the transactions the rows they sent. While a
 * poll is open the administrator may know these; what stands in them is sealed, and later rows are others.
 */
function knownRows(operations: readonly unknown[], participations: readonly Row[]): Map<string, string> {
  const known = new Map(participations.map(({ _id, personId }) => [String(_id), String(personId)]));
  for (const operation of operations as Operation[]) {
    const ids = (operation.o?.applyOps ?? []).map(rowOf);
    const person = ids.map((id) => known.get(id)).find((one) => one !== undefined);
    const response = operation.o?.applyOps?.find(({ ns }) => ns?.endsWith('.pollResponses'));
    if (person !== undefined && response) known.set(rowOf(response), person);
  }
  return known;
}

const rowOf = ({ o, o2 }: Operation): string => String(o2?._id ?? o?.['_id']);

/** Who sent something how long, and in what order for the first time. */
function sealedSizes(operations: readonly unknown[], known: ReadonlyMap<string, string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const part of (operations as Operation[]).flatMap(({ o }) => o?.applyOps ?? [])) {
    const person = part.ns?.endsWith('.pollResponses') ? known.get(rowOf(part)) : undefined;
    if (person !== undefined) sizes.set(person, JSON.stringify(part.o).length);
  }
  return sizes;
}

/** Texts of the final rows, in the order in which the database wrote them. */
function insertedTexts(operation: unknown): string[] {
  const { ns, o } = operation as Operation;
  if (o?.applyOps) return o.applyOps.flatMap(insertedTexts);
  return ns?.endsWith('.pollAnswers') && typeof o?.['value'] === 'string' ? [o['value']] : [];
}
