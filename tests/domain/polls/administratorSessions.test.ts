import { Types } from 'mongoose';
import type { Log } from '../../../api/domain/context.ts';
import { giveFeedback } from '../../../api/domain/feedback/giveFeedback.ts';
import { FeedbackPoll } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { makeContext, makePerson, makeSystem } from '../../support/context.ts';
import { emptyDatabase, nativeDatabase, useDatabase } from '../../support/database.ts';
import { seeded } from '../../support/seeded.ts';
import { makeHeldInProgramme, type InProgramme } from '../feedback/heldMeeting.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { afterwards, day, later } from '../sessions/meeting.ts';
import {
  byLength,
  byOrder,
  bySharedValues,
  everyOperation,
  everyRow,
  joined,
  type Evidence,
  type Row,
} from './administrator.ts';

useDatabase();

const many = 100;
const random = seeded(20_260_304);
const whose = (row: Row): string => String(row['personId']);

/** The same held meeting again for somebody else: rows of their own, as they would stand there. */
async function copyFor(meeting: InProgramme): Promise<{ person: string; session: string }> {
  const database = nativeDatabase();
  const person = await makePerson();
  const [from, to] = [new Types.ObjectId(), new Types.ObjectId()];
  const swap = { [meeting.asker.id]: person._id, [meeting.id]: from, [meeting.session]: to };
  const copied = (value: unknown): unknown => {
    if (value instanceof Types.ObjectId) return swap[value.toHexString()] ?? value;
    if (Array.isArray(value)) return value.map(copied);
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
  };
  const rows: [string, string, string[]][] = [
    ['partnerships', meeting.id, ['openKey', 'pairKey', 'seats']],
    ['learningSessions', meeting.session, ['onceKey', 'seriesKey']],
  ];
  for (const [name, id, unique] of rows) {
    const found = await database.collection(name).findOne({ _id: new Types.ObjectId(id) });
    if (!found) throw new Error(`no ${name}`);
    const row = copied(found) as Row;
    for (const key of unique) delete row[key];
    await database.collection(name).insertOne(row);
  }
  return { person: person.id as string, session: to.toString() };
}

describe('what is only counted after a session, before an administrator with all there is', () => {
  const truth = new Map<string, string>();
  let evidence: Evidence;
  let people: string[] = [];
  let salts: string[];
  let rows: Record<string, Row[]>;

  beforeAll(async () => {
    await emptyDatabase();
    await makeSkills();
    const meeting = await makeHeldInProgramme();
    const lines: unknown[] = [];
    const keep = (...line: unknown[]) => void lines.push(line);
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
    const answers = { worked: 'pace' as const, didnt: null, change: null };
    for (let place = 0; place < many; place += 1) {
      const { person, session } = await copyFor(meeting);
      const comment = `Own ${'.'.repeat(Math.floor(random() * 150))}${random().toString(36).slice(2)}`;
      truth.set(comment, person);
      const now = new Date(afterwards.getTime() + place * 1000);
      const ctx = { ...makeContext({ now, actor: { personId: person } }), log };
      await giveFeedback(ctx, { id: session, answers, comment, sees: 'programme' });
      // Of a programme of two people no words would ever be kept.
      if (place === 0) await FeedbackPoll.updateMany({}, { $set: { isSmall: false } });
    }
    await sweepPolls({ ...makeSystem({ now: later(60 * day) }), log });
    people = [...truth.values()];
    rows = await everyRow();
    const operations = await everyOperation();
    const said = (rows['pollAnswers'] ?? []).filter(({ value }) => typeof value === 'string');
    const trail = [
      ...Object.entries(rows).flatMap(([name, some]) => (name === 'pollAnswers' ? [] : some)),
      ...operations,
      ...lines.map((line) => ({ line: JSON.stringify(line) })),
    ];
    const orderOf = (name: string) => (rows[name] ?? []).map(whose).filter((one) => people.includes(one));
    const byId = (name: string) =>
      (rows[name] ?? []).toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1)).map(whose);
    evidence = {
      answers: said as Evidence['answers'],
      trail: trail.map((row, at) => ({ row: row as Row, at })),
      orders: {
        answering: people,
        feedback: orderOf('sessionFeedback'),
        feedbackIds: byId('sessionFeedback'),
        participations: orderOf('pollParticipations'),
        participationIds: byId('pollParticipations'),
      },
      lengths: new Map(orderOf('sessionFeedback').map((person) => [person, 0])),
      aliases: new Map(
        ['sessionFeedback', 'pollParticipations'].flatMap((name) =>
          (rows[name] ?? []).map((row) => [String(row['_id']), whose(row)] as const),
        ),
      ),
    };
    salts = [meeting.programme, meeting.session, meeting.id];
  }, 600_000);

  it('has all of it before them', () => {
    expect(evidence.answers.map(({ value }) => value).toSorted()).toEqual([...truth.keys()].toSorted());
    expect(rows['sessionFeedback']).toHaveLength(many);
    expect(rows['pollParticipations']).toHaveLength(many);
  });

  it(`joins 0 of ${many} answers by values, hashes, transactions, order or length`, () => {
    expect(joined(bySharedValues(evidence, people, salts), truth)).toBe(0);
    expect(joined(byOrder(evidence, truth), truth)).toBe(0);
    expect(joined(byLength(evidence, truth), truth)).toBe(0);
  });

  it('finds no instant in what a person left behind, no poll of it, and no message', () => {
    for (const row of rows['sessionFeedback'] ?? []) {
      expect(String(row['_id'])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      expect(Object.values(row).filter((value) => value instanceof Date)).toEqual([]);
      expect(row).toMatchObject({ pollId: null, sees: 'programme', comment: '', worked: null });
    }
    expect((rows['messages'] ?? []).filter((row) => people.includes(whose(row)))).toEqual([]);
  });
});
