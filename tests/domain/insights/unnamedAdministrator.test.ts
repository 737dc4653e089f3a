import { createHash } from 'node:crypto';
import type { Log } from '../../../api/domain/context.ts';
import { answerSave } from '../../../api/domain/insights/answerSave.ts';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import { passOnInsight } from '../../../api/domain/insights/passOnInsight.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makePerson, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { bySharedValues, everyOperation, everyRow, joined, type Evidence, type Row } from '../polls/administrator.ts';
import { is } from './readers.ts';
import { changed, makePeople, makeWithContact, said } from './sharing.ts';

useDatabase();

const each = 5;
const startOfDay = '2026-03-03T00:00:00.000Z';

describe('an administrator with the whole database and every line of our own', () => {
  let rows: Record<string, Row[]>;
  /** Whose each text is, by how it came to be without a name; `named` with one. */
  const truth: Record<string, Map<string, string>> = {};
  let people: string[];
  let direct: Row[];
  const logged: string[] = [];
  const keep = (...line: unknown[]) => void logged.push(JSON.stringify(line));
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  let second = 0;
  /** Each at a moment of its own. */
  const as = (person: PersonDocument) => {
    second += 1;
    return { ...is(person, new Date(testNow.getTime() + second * 1000)), log };
  };

  beforeAll(async () => {
    await emptyDatabase();
    const company = await makePeople(5 * each, { department: 'Works' });
    const small = await makeWithContact(each);
    const savers = [await makePerson(), await makePerson()];
    const group = (at: number) => company.slice(at * each, (at + 1) * each);
    const note = (how: string, text: string, person: PersonDocument) =>
      (truth[how] ??= new Map()).set(text, person.id as string);
    people = [...company, ...small.members].map(({ id }) => id as string);
    for (const [at, person] of group(0).entries()) {
      const text = `Direct ${at}`;
      note('direct', text, person);
      await shareInsight(as(person), said({ text, naming: 'unnamed' }));
    }
    direct = await everyOperation();
    for (const [at, person] of group(1).entries()) {
      const text = `Draft ${at}`;
      note('draft', text, person);
      const { id } = await shareInsight(as(person), said({ text, isDraft: true, naming: 'unnamed' }));
      await updateInsight(as(person), { id, ...changed(1, { text, isShared: true }) });
    }
    for (const [at, person] of group(2).entries()) {
      const text = `Saved ${at}`;
      note('saved', text, person);
      const [saver = person] = at % 2 ? savers : savers.toReversed();
      const asking = { text, authorObjectId: person.objectId ?? '', authorName: person.name };
      const { id } = await askToSave(as(saver), { ...asking, onceKey: said().onceKey });
      await answerSave(as(person), { id, answer: 'unnamed' });
    }
    for (const [at, person] of small.members.entries()) {
      const text = `Passed ${at}`;
      note('passed', text, person);
      const { id } = await shareInsight(as(person), said({ text, audience: small.audience, naming: 'throughContact' }));
      await passOnInsight(as(small.contact), { id, isPassedOn: true });
    }
    for (const [at, person] of group(3).entries()) {
      const text = `Named ${at}`;
      note('named', text, person);
      await shareInsight(as(person), said({ text }));
    }
    rows = await everyRow();
  });

  const evidenceOf = (how: string, more: readonly Row[] = []): Evidence => {
    const texts = truth[how] ?? new Map();
    const insights = (rows['insights'] ?? []) as Evidence['answers'];
    const others = Object.entries(rows).flatMap(([name, some]) => (name === 'insights' ? [] : some));
    const trail = [...others, ...insights.filter(({ text }) => !texts.has(String(text))), ...more];
    return {
      answers: insights
        .filter(({ text }) => texts.has(String(text)))
        .map((row) => ({ ...row, value: String(row['text']) })),
      trail: [...trail, ...logged.map((line) => ({ line }))].map((row, at) => ({ row, at })),
      orders: {},
      lengths: new Map(),
      aliases: new Map(),
    };
  };
  const tenant = () => String(rows['people']?.[0]?.['tenantId']);
  const joinedOf = (how: string, more: readonly Row[] = []): number =>
    joined(bySharedValues(evidenceOf(how, more), people, [tenant()]), truth[how] ?? new Map());

  it('has all of it before them, and joins all that were shared with a name', () => {
    for (const how of ['direct', 'draft', 'saved', 'passed']) expect(evidenceOf(how).answers).toHaveLength(each);
    expect(joinedOf('named')).toBe(each);
  });

  it.each(['direct', 'draft', 'saved', 'passed'])('joins none to its owner that came without a name: %s', (how) => {
    expect(joinedOf(how)).toBe(0);
  });

  it('joins none by what the database has logged of sharing at once', () => {
    expect(direct.length).toBeGreaterThanOrEqual(each);
    expect(joinedOf('direct', direct)).toBe(0);
  });

  it('finds no hour in any row of it, and no clock in its id', () => {
    for (const how of ['direct', 'draft', 'saved', 'passed'])
      for (const { value: _value, ...row } of evidenceOf(how).answers) {
        const dates = Object.values(row).filter((one) => one instanceof Date);
        expect(dates.map((date) => date.toISOString())).toEqual(dates.map(() => startOfDay));
        const about = (rows['messages'] ?? []).filter(({ insightId }) => String(insightId) === String(row._id));
        for (const { createdAt, dueAt } of about)
          expect([createdAt, dueAt]).toEqual([new Date(startOfDay), new Date(startOfDay)]);
      }
    const made = evidenceOf('direct').answers.map(({ _id }) => Number.parseInt(String(_id).slice(0, 8), 16));
    const counted = evidenceOf('named').answers.map(({ _id }) => Number.parseInt(String(_id).slice(0, 8), 16));
    const spread = (times: readonly number[]): number => Math.max(...times) - Math.min(...times);
    expect(spread(counted)).toBeLessThan(3600);
    expect(spread(made)).toBeGreaterThan(30 * 86_400);
  });

  it('finds nobody’s id beside it: only who saved it, and who passed it on', () => {
    const all = JSON.stringify(rows['insights']?.filter(({ naming }) => naming !== 'named'));
    for (const how of ['direct', 'draft', 'saved', 'passed'])
      for (const person of (truth[how] ?? new Map<string, string>()).values()) {
        expect(all).not.toContain(person);
        for (const { personId, kind } of rows['messages'] ?? [])
          if (String(personId) === person) throw new Error(`${person} was told ${String(kind)}`);
        for (const { actorId, action } of rows['audit'] ?? [])
          if (String(actorId) === person) throw new Error(`${person} stands in the audit: ${String(action)}`);
      }
  });

  it('would join them in a store whose key is a plain hash', () => {
    const evidence = evidenceOf('direct');
    const hashed = evidence.answers.map((row) => {
      const person = truth['direct']?.get(row.value) ?? '';
      return { ...row, ownerKey: createHash('sha256').update(person).digest('base64url') };
    });
    const claims = bySharedValues({ ...evidence, answers: hashed }, people, [tenant()]);
    expect(joined(claims, truth['direct'] ?? new Map())).toBe(each);
  });
});
