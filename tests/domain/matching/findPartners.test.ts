import mongoose, { Types } from 'mongoose';
import type { FindPartnersInput } from '../../../api/contracts/matching.ts';
import { findPartnersView } from '../../../api/contracts/matching.ts';
import { findPartners } from '../../../api/domain/matching/findPartners.ts';
import { profileIndex } from '../../../api/domain/matching/profileIndex.ts';
import { Person, type PersonDocument, type PersonFields } from '../../../api/domain/people/model.ts';
import { stampChange } from '../../../api/domain/people/stampChange.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await Skill.insertMany(
    ['sql', 'welding', 'excel'].map((id) => ({ tenantId, skillId: id, name: id.toUpperCase(), keys: [id] })),
  );
});

type State = 'kept' | 'suggested';
const teaches = (skillId: string, level = 4, state: State = 'kept') => ({ skillId, level, state });
const wants = (skillId: string, level = 3, state: State = 'kept') => ({
  skillId,
  level,
  state,
  why: `I need ${skillId}`,
  audience: 'teachers' as const,
});

/** The schema's arrays are document arrays; plain ones are what it is given. */
const person = (fields: object = {}): Promise<PersonDocument> => makePerson(fields as Partial<PersonFields>);
/** Wants SQL, teaches welding. */
const makeReader = (fields: object = {}) => person({ teaches: [teaches('welding')], wants: [wants('sql')], ...fields });
/** Teaches SQL, wants welding. */
const makeOther = (fields: object = {}) => person({ teaches: [teaches('sql')], wants: [wants('welding')], ...fields });

const find = (reader: PersonDocument, input: FindPartnersInput = {}, now: Date = testNow) =>
  findPartners(makeContext({ person: reader, now }), input);
const foundNames = async (reader: PersonDocument, input: FindPartnersInput = {}, now: Date = testNow) =>
  (await find(reader, input, now)).suggestions.map((suggestion) => suggestion.person.name);
const later = (ms: number) => new Date(testNow.getTime() + ms);

async function change(who: PersonDocument, fields: object): Promise<void> {
  await Person.updateOne({ _id: who._id }, { $set: fields });
  await stampChange([who._id]);
}

describe('find a partner', () => {
  it('answers with the best first, what comes and what goes, reasons and the words of my own wish', async () => {
    const reader = await makeReader();
    await makeOther({ name: 'One Way', wants: [] });
    await makeOther({ name: 'Both Ways', department: 'Marketing' });
    const view = await find(reader);
    expect(findPartnersView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ fitting: 2, isEarly: true });
    expect(view.suggestions.map((suggestion) => suggestion.person.name)).toEqual(['Both Ways', 'One Way']);
    const time = { weekday: 2, time: '14:00', theirWeekday: 2, theirTime: '14:00' };
    expect(view.suggestions[0]).toMatchObject({
      comes: { skillId: 'sql', skillName: 'SQL', level: 4 },
      gives: { skillId: 'welding', skillName: 'WELDING', level: 4 },
      sharedTime: time,
      reasons: [
        { code: 'sharedTime', sharedTime: time },
        { code: 'meetsBoth' },
        { code: 'otherDepartment', department: 'Marketing' },
      ],
      goal: 'I need sql',
    });
    expect(view.suggestions[1]).toMatchObject({ gives: null });
  });

  it('is early with four colleagues who can be found, and no more with five', async () => {
    const reader = await makeReader();
    for (let colleague = 0; colleague < 4; colleague += 1) await person();
    await person({ confirmedAt: null });
    await person({ pausedUntil: later(1000) });
    expect(await find(reader)).toEqual({ suggestions: [], fitting: 0, isEarly: true });
    await stampChange([(await person())._id]);
    expect(await find(reader)).toEqual({ suggestions: [], fitting: 0, isEarly: false });
  });

  it('shows nobody who breaks a hard rule', async () => {
    const manager = await makeOther({ name: 'Manager' });
    const reader = await makeReader({ managerId: manager._id });
    await makeOther({ name: 'Not Confirmed', confirmedAt: null });
    await makeOther({ name: 'Left', leftAt: testNow });
    await makeOther({ name: 'Away', pausedUntil: later(1000) });
    await makeOther({ name: 'Full', freePlaces: 0 });
    await makeOther({ name: 'French', languages: ['fr'] });
    await makeOther({ name: 'Elsewhere', timeZone: 'Pacific/Auckland' });
    await makeOther({ name: 'Closed', openTo: [] });
    await makeOther({ name: 'Report', managerId: reader._id });
    await makeOther({ name: 'Foreign', tenantId: otherTenantId });
    expect(await find(reader)).toMatchObject({ suggestions: [], fitting: 0 });
  });

  it('acts on no suggestion that its person has not kept, neither mine nor theirs', async () => {
    const reader = await makeReader({ wants: [wants('sql'), wants('excel', 3, 'suggested')] });
    await makeOther({ name: 'Suggested', teaches: [teaches('sql', 4, 'suggested')], wants: [] });
    await makeOther({ name: 'Excel', teaches: [teaches('excel')], wants: [] });
    expect(await foundNames(reader)).toEqual([]);
  });

  it('never shows a want of somebody that I can not teach', async () => {
    const reader = await makeReader();
    await makeOther({ wants: [wants('excel')] });
    const view = await find(reader);
    expect(view.suggestions[0]).toMatchObject({ comes: { skillId: 'sql' }, gives: null });
    expect(JSON.stringify(view)).not.toMatch(/excel/i);
  });

  it('reads only my own tenant, for people and for names', async () => {
    const stranger = await makeReader({ tenantId: otherTenantId });
    await makeOther();
    expect(await foundNames(stranger)).toEqual([]);
  });

  it('refuses an actor who does not exist', async () => {
    await expect(findPartners(makeContext(), {})).rejects.toMatchObject({
      code: 'not_found',
      reason: 'personNotFound',
    });
  });
});

describe('the filters', () => {
  it('narrow to a skill I want, and show that one', async () => {
    const reader = await makeReader({ wants: [wants('sql', 3), wants('excel', 5)] });
    await makeOther({ name: 'Sql', teaches: [teaches('sql')] });
    await makeOther({ name: 'Both', teaches: [teaches('sql'), teaches('excel', 3)] });
    const { suggestions, fitting } = await find(reader, { skillId: 'excel' });
    expect(suggestions).toMatchObject([{ person: { name: 'Both' }, comes: { skillId: 'excel' } }]);
    expect(fitting).toBe(1);
    expect(suggestions[0]?.goal).toBe('I need excel');
    expect(await foundNames(reader, { skillId: 'welding' })).toEqual([]);
    expect(await foundNames(reader, { skillId: 'unheard-of' })).toEqual([]);
  });

  it('narrow to a language, whatever its region', async () => {
    const reader = await makeReader();
    await makeOther({ name: 'German', languages: ['en', 'de-AT'] });
    await makeOther({ name: 'English', languages: ['en-GB'] });
    expect(await foundNames(reader, { language: 'de' })).toEqual(['German']);
    expect((await foundNames(reader, { language: 'en-US' })).sort()).toEqual(['English', 'German']);
  });

  it('narrow to a mentor, and then only one direction counts', async () => {
    const reader = await makeReader();
    await makeOther({ name: 'Partner' });
    await makeOther({ name: 'Mentor', openTo: ['mentor'] });
    expect(await foundNames(reader)).toEqual(['Partner']);
    const { suggestions } = await find(reader, { kind: 'mentor' });
    expect(suggestions).toMatchObject([{ person: { name: 'Mentor' }, comes: { skillId: 'sql' }, gives: null }]);
    expect(await foundNames(reader, { kind: 'mentee' })).toEqual([]);
  });

  it('give the best few of all who fit, counting all', async () => {
    const reader = await makeReader();
    for (let count = 0; count < 23; count += 1) await makeOther();
    expect(await find(reader)).toMatchObject({ fitting: 23, suggestions: { length: 20 } });
    const { suggestions } = await find(reader, { limit: 3 });
    expect(suggestions).toEqual((await find(reader)).suggestions.slice(0, 3));
  });
});

describe('pairs that were', () => {
  const day = 86_400_000;
  const pair = (a: PersonDocument, b: PersonDocument, fields: object) => ({
    tenantId,
    members: [{ personId: a._id }, { personId: b._id }],
    pairKey: [a.id, b.id].sort().join(':'),
    askerId: a._id,
    proposedAt: testNow,
    answerBy: testNow,
    ...fields,
  });

  it.each([
    ['an open request', { state: 'proposed', openKey: 'x' }, []],
    ['a no that is not told yet', { state: 'declined', openKey: 'x', closedAt: new Date(0) }, []],
    ['a partnership', { state: 'active', openKey: 'x', acceptedAt: testNow }, []],
    ['an end 89 days ago', { state: 'ended', closedAt: later(-89 * day) }, []],
    ['a no 91 days ago', { state: 'declined', closedAt: later(-91 * day) }, ['Other']],
  ])('%s: %j', async (_, fields, expected) => {
    const [reader, other] = [await makeReader(), await makeOther({ name: 'Other' })];
    await Partnership.insertMany([pair(other, reader, fields)]);
    expect(await foundNames(reader)).toEqual(expected);
  });

  it('come after new faces when they rested, and pairs of others change nothing', async () => {
    const [reader, old, fresh] = [
      await makeReader(),
      await makeOther({ name: 'Old' }),
      await makeOther({ name: 'Fresh' }),
    ];
    await Partnership.insertMany([
      pair(reader, old, { state: 'ended', acceptedAt: new Date(0), closedAt: later(-200 * day) }),
      pair(old, fresh, { state: 'active', openKey: 'x' }),
    ]);
    expect(await foundNames(reader)).toEqual(['Fresh', 'Old']);
  });
});

describe('the index of profiles', () => {
  it('knows of a change a second later, and reads nothing again before', async () => {
    const [reader, other] = [await makeReader(), await makeOther({ name: 'Other' })];
    expect(await foundNames(reader)).toEqual(['Other']);
    const newcomer = await makeOther({ name: 'Newcomer' });
    await stampChange([newcomer._id]);
    expect(await foundNames(reader, {}, later(1000))).toEqual(['Other']);
    expect((await foundNames(reader, {}, later(1001))).sort()).toEqual(['Newcomer', 'Other']);
    await change(other, { teaches: [teaches('excel')], wants: [] });
    expect(await foundNames(reader, {}, later(2002))).toEqual(['Newcomer']);
  });

  it('shows nobody who paused or left a moment ago, though it does not know yet', async () => {
    const [reader, other] = [await makeReader(), await makeOther()];
    await find(reader);
    await change(other, { pausedUntil: later(60_000) });
    expect(await find(reader, {}, later(500))).toMatchObject({ suggestions: [], fitting: 0 });
  });

  it('finds for what I changed myself at once', async () => {
    const [reader] = [await makeReader(), await makeOther({ name: 'Excel', teaches: [teaches('excel')], wants: [] })];
    expect(await foundNames(reader)).toEqual([]);
    await change(reader, { wants: [wants('excel')] });
    expect(await foundNames(reader, {}, later(1))).toEqual(['Excel']);
  });

  it('is read once for twenty searches at once', async () => {
    const reader = await makeReader();
    await makeOther();
    const readings: unknown[] = [];
    mongoose.set('debug', (collection: string, method: string, filter: { changeSeq?: unknown }) => {
      if (collection === 'people' && method === 'find' && filter.changeSeq) readings.push(filter);
    });
    try {
      const views = await Promise.all(Array.from({ length: 20 }, () => find(reader)));
      expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    } finally {
      mongoose.set('debug', false);
    }
    expect(readings).toHaveLength(1);
  });

  it('stays as it was when a reading fails, and recovers with the next', async () => {
    const reader = await makeReader();
    await makeOther({ name: 'Other' });
    await find(reader);
    await stampChange([(await makeOther({ name: 'Newcomer' }))._id]);
    const broken = jest.spyOn(Person, 'find').mockImplementationOnce(() => {
      throw new Error('no connection');
    });
    await expect(profileIndex({ tenantId, now: later(5000) })).rejects.toThrow('no connection');
    broken.mockRestore();
    expect((await foundNames(reader, {}, later(5001))).sort()).toEqual(['Newcomer', 'Other']);
  });
});

describe('the queries behind it', () => {
  /** The stages of the winning plan, from the outermost inwards. */
  async function stages(model: 'people' | 'partnerships', filter: object, sort: Record<string, 1> = {}) {
    const explained = await mongoose.connection.collection(model).find(filter).sort(sort).explain('executionStats');
    const names: string[] = [];
    for (let stage = explained['queryPlanner'].winningPlan; stage; stage = stage.inputStage) names.push(stage.stage);
    return { names, examined: explained['executionStats'].totalDocsExamined as number };
  }

  it('use their indexes: changed people in order, one member’s partnerships, people by id', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => makeOther()));
    for (const one of people.slice(0, 3)) await stampChange([one._id]);
    await Partnership.insertMany(
      people.map((one, at) => ({
        tenantId,
        state: 'ended',
        members: [{ personId: one._id }, { personId: new Types.ObjectId() }],
        pairKey: String(at),
        askerId: one._id,
        proposedAt: testNow,
        answerBy: testNow,
      })),
    );
    const changed = await stages('people', { tenantId, changeSeq: { $gt: 1 } }, { changeSeq: 1 });
    expect(changed).toEqual({ names: ['FETCH', 'IXSCAN'], examined: 2 });
    const pairs = await stages('partnerships', { tenantId, 'members.personId': people[0]?._id });
    expect(pairs).toEqual({ names: ['FETCH', 'IXSCAN'], examined: 1 });
    const byId = await stages('people', { _id: { $in: people.slice(0, 20).map((one) => one._id) }, tenantId });
    expect(byId).toEqual({ names: ['FETCH', 'IXSCAN'], examined: 20 });
  });
});
