import type { InsightList, SearchInsightsInput } from '../../../api/contracts/insights.ts';
import { insightList } from '../../../api/contracts/insights.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { Insight, InsightMark } from '../../../api/domain/insights/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { putInsight } from './putInsight.ts';

interface Tagged {
  tags?: { skillId: string | null; name: string }[];
}

const minute = 60_000;
const ids = ({ hits }: InsightList): string[] => hits.map(({ id }) => id);
const skillTag = (skillId: string) => [{ skillId, name: skillId.toUpperCase() }];

describe('looking for insights', () => {
  useDatabase();
  let me: PersonDocument;
  let other: PersonDocument;
  let made = 0;
  const ask = (input: SearchInsightsInput = {}, person = me) => searchInsights(makeContext({ person }), input);
  /** One about valves by somebody else, each a minute older than the one before. */
  const put = async (fields: Partial<Parameters<typeof putInsight>[0]> & Tagged = {}): Promise<string> => {
    made += 1;
    const about = { title: 'Valves need oil', text: 'Oil the valves on Mondays.', type: 'tip' as const };
    const sharedAt = new Date(testNow.getTime() - made * minute);
    return (await putInsight({ owner: other, ...about, sharedAt, ...(fields as object) })).id as string;
  };
  beforeEach(async () => {
    await emptyDatabase();
    made = 0;
    me = await makePerson({ name: 'Mia Reader', department: 'Quality' });
    other = await makePerson({ name: 'Otto Writer', department: 'Sales' });
  });

  it('finds by words in either language, marked, with whose it is and for whom', async () => {
    const german = await put({
      title: 'Rückfragen am Anfang klären',
      text: `${'Es war lang. '.repeat(30)}Die Ventile gehören geölt.`,
      language: 'de',
    });
    await put();
    const list = await ask({ q: 'ventil' });
    expect(insightList.parse(list)).toEqual(list);
    expect(list).toMatchObject({ total: 1, skill: null });
    expect(list.hits[0]).toMatchObject({
      id: german,
      state: 'shared',
      author: { id: other.id, name: 'Otto Writer' },
      audience: { audience: { kind: 'everyone' }, readers: 2 },
      isMine: false,
      isSaved: false,
      isDraft: false,
      helpful: 0,
      outcomes: { used: 0 },
    });
    const marked = (list.hits[0]?.excerpt ?? []).filter(({ isHit }) => isHit).map(({ text }) => text);
    expect(marked).toEqual(['Ventile']);
  });

  it('finds while it is typed, and in spite of a typing error', async () => {
    const id = await put();
    expect(ids(await ask({ q: 'valv' }))).toEqual([id]);
    expect(ids(await ask({ q: 'nondays' }))).toEqual([id]);
  });

  it('keeps to a type, a language and a tag, chosen or typed', async () => {
    const mistake = await put({ type: 'mistake' });
    const german = await put({ language: 'de' });
    const tagged = await put({ tags: [{ skillId: 'power-bi', name: 'Power BI' }] });
    const cases: [SearchInsightsInput, string[]][] = [
      [{ type: 'mistake' }, [mistake]],
      [{ q: 'type:mistake' }, [mistake]],
      [{ q: 'valves typ:fehler' }, [mistake]],
      [{ language: 'de' }, [german]],
      [{ tag: 'Power BI' }, [tagged]],
      [{ tag: 'power-bi' }, [tagged]],
      [{ q: '#power-bi' }, [tagged]],
      [{ q: '#PowerBI valves' }, [tagged]],
      [{ q: '#pow' }, [tagged]],
      [{ tag: 'pow' }, []],
      [{ q: '#power-bi type:mistake' }, []],
    ];
    for (const [input, wanted] of cases) expect([input, ids(await ask(input))]).toEqual([input, wanted]);
  });

  it('takes a tag in full before tags that only begin so', async () => {
    const java = await put({ tags: [{ skillId: null, name: 'Java' }] });
    await put({ tags: [{ skillId: null, name: 'JavaScript' }] });
    expect(ids(await ask({ q: '#java' }))).toEqual([java]);
  });

  it('cuts pages that fit together, and counts everything', async () => {
    const all = [];
    for (let n = 0; n < 7; n += 1) all.push(await put());
    for (const q of ['', 'valves']) {
      const pages = [];
      for (const offset of [0, 3, 6]) pages.push(await ask({ q, offset, limit: 3 }));
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
      expect(pages.flatMap(ids).toSorted()).toEqual(all.toSorted());
    }
    expect(await ask({ offset: 50 })).toMatchObject({ hits: [], total: 7 });
  });

  it('begins with a mix of one’s own skills, much used and new', async () => {
    await Person.updateOne({ _id: me._id }, { $set: { wants: [{ skillId: 'sql', level: 2 }] } });
    const [newest] = [await put(), await put(), await put()];
    const used = await put({ helpful: 5 });
    const mine = await put({ tags: skillTag('sql') });
    expect(ids(await ask()).slice(0, 3)).toEqual([mine, used, newest]);
    expect(ids(await ask())).toEqual(ids(await ask()));
    expect((await ask()).total).toBe(5);
  });

  it('lists what is popular, the most helpful first, past what the reader may not know of', async () => {
    for (let n = 0; n < 5; n += 1) await put({ helpful: 9, audience: { kind: 'team', department: 'Sales' } });
    const [some, most] = [await put({ helpful: 2 }), await put({ helpful: 3 })];
    await put();
    expect(await ask({ list: 'popular' })).toMatchObject({ total: 2, hits: [{ id: most }, { id: some }] });
    expect(ids(await ask({ list: 'popular', q: 'oil' }))).toEqual([most, some]);
  });

  it('lists what one saved, the last first, as long as it is there', async () => {
    const [first, second] = [await put(), await put()];
    const marks = [first, second].map((insightId, at) => ({
      tenantId,
      insightId,
      personId: me._id,
      kind: 'saved' as const,
      at: new Date(testNow.getTime() + at),
    }));
    await InsightMark.insertMany(marks);
    const list = await ask({ list: 'saved' });
    expect(list).toMatchObject({ total: 2, hits: [{ id: second, isSaved: true }, { id: first }] });
    await Insight.updateOne({ _id: second }, { $set: { state: 'expired' } });
    expect(ids(await ask({ list: 'saved' }))).toEqual([first]);
    expect(await ask({ list: 'saved' }, other)).toMatchObject({ total: 0, hits: [] });
  });

  it('lists one’s own: with and without a name, hidden, expired and waiting; drafts apart', async () => {
    const mine = [];
    for (const state of ['shared', 'hidden', 'expired'] as const) mine.push(await put({ owner: me, state }));
    mine.push(await put({ owner: me, naming: 'unnamed' }));
    const contact = await makePerson();
    mine.push(await put({ owner: me, naming: 'throughContact', state: 'waitsForContact', contactId: contact._id }));
    const draft = await put({ owner: me, state: 'draft', sharedAt: null });
    await put({ naming: 'unnamed' });
    for (const q of ['', 'valves']) {
      const list = await ask({ list: 'mine', q });
      expect(ids(list).toSorted()).toEqual(mine.toSorted());
      expect(list.hits.every(({ isMine }) => isMine)).toBe(true);
      expect(await ask({ list: 'drafts', q })).toMatchObject({ total: 1, hits: [{ id: draft, isDraft: true }] });
    }
    expect(await ask({ list: 'mine' }, contact)).toMatchObject({ total: 0, hits: [] });
    // Without a name it stands without one, also before its owner.
    const { hits } = await ask({ list: 'mine', limit: 50 });
    expect(hits.filter(({ author }) => author === null)).toHaveLength(2);
  });

  it('leaves out what somebody shares with the name of whom the reader blocked, and nobody else', async () => {
    await put();
    const unnamed = await put({ naming: 'unnamed' });
    await Block.insertMany([{ tenantId, personId: me._id, otherId: other._id, createdAt: testNow }]);
    for (const q of ['', 'valves']) expect(await ask({ q })).toMatchObject({ total: 1, hits: [{ id: unnamed }] });
    const mine = await put({ owner: me });
    // Who was blocked is not told by what is missing.
    expect(ids(await ask({ q: 'valves' }, other))).toContain(mine);
  });

  it('names the skill of the catalogue that the words name', async () => {
    const skill = (skillId: string, name: string, keys: string[]) => ({ tenantId, skillId, name, keys });
    await Skill.insertMany([
      skill('sql', 'SQL', ['sql', 'structured query language']),
      skill('project-management', 'Project management', ['project management', 'projektleitung']),
    ]);
    const sql = { id: 'sql', name: 'SQL' };
    const cases: [string, object | null][] = [
      ['slow sql?', sql],
      ['#sql', sql],
      ['Structured Query  Language', sql],
      ['Tipps zur Projektleitung', { id: 'project-management', name: 'Project management' }],
      ['sql and project management', { id: 'project-management', name: 'Project management' }],
      ['mysql', null],
      ['', null],
    ];
    for (const [q, wanted] of cases) expect([q, (await ask({ q })).skill]).toEqual([q, wanted]);
  });

  it.each([['((('], ['"*^~:'], ['type:'], ['#'], ['👍'], ['$where'], ['\u202Evalves'], ['a'.repeat(200)]])(
    'answers %j like any other question',
    async (q) => {
      await put();
      expect(insightList.safeParse(await ask({ q })).success).toBe(true);
    },
  );
});
