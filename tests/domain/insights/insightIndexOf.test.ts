import type { Context } from '../../../api/domain/context.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { forgetInsights, insightIndexOf } from '../../../api/domain/insights/insightIndexOf.ts';
import { stampInsights } from '../../../api/domain/insights/stampInsights.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makePerson, makeSystem, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { putInsight } from './putInsight.ts';

const at = (ms: number) => makeSystem({ now: new Date(testNow.getTime() + ms) });
const found = async (ctx: Pick<Context, 'tenantId' | 'now'>, words: string): Promise<string[]> => {
  const { texts } = await insightIndexOf(ctx);
  return texts.search(words, { limit: 10, mayShow: () => true }).map(({ id }) => id);
};

describe('what a process knows of shared insights', () => {
  useDatabase();
  let owner: PersonDocument;
  beforeEach(async () => {
    await emptyDatabase();
    owner = await makePerson();
  });
  afterEach(() => jest.restoreAllMocks());

  it('is everything shared, with what decides who may know of it', async () => {
    const { id } = await putInsight({ owner, audience: { kind: 'team', department: 'Quality' } });
    await putInsight({ owner, state: 'draft', sharedAt: null });
    const { facts, newest, texts } = await insightIndexOf(at(0));
    expect(texts.size).toBe(1);
    expect([...facts.keys()]).toEqual([id]);
    expect(newest).toEqual([
      {
        id,
        state: 'shared',
        audience: { kind: 'team', programmeId: null, department: 'Quality', partnershipId: null },
        ownerId: owner.id,
        ownerKey: '',
        type: 'mistake',
        language: 'en',
        tagKeys: [],
        skillIds: [],
        linkedTo: null,
        sharedAt: testNow.getTime(),
      },
    ]);
  });

  it('follows what is shared, changed and taken back, within a second', async () => {
    expect(await found(at(0), 'index')).toEqual([]);
    const insight = await putInsight({ owner });
    expect(await found(at(1000), 'index')).toEqual([]);
    expect(await found(at(1001), 'index')).toEqual([insight.id]);

    await Insight.updateOne({ _id: insight._id }, { $set: { title: 'Valves', text: 'Close the valves slowly.' } });
    await stampInsights([insight._id]);
    expect(await found(at(3000), 'index')).toEqual([]);
    expect(await found(at(3000), 'valves')).toEqual([insight.id]);

    for (const state of ['withdrawn', 'hidden', 'expired', 'draft'] as const) {
      await Insight.updateOne({ _id: insight._id }, { $set: { state: 'shared' } });
      await stampInsights([insight._id]);
      expect((await insightIndexOf(at(3000))).facts.size).toBe(1);
      await Insight.updateOne({ _id: insight._id }, { $set: { state } });
      await stampInsights([insight._id]);
      const { facts, newest, texts } = await insightIndexOf(at(3000));
      expect([facts.size, newest.length, texts.size]).toEqual([0, 0, 0]);
    }
  });

  it('is the newest first, equal ones in one order', async () => {
    const made = [];
    for (const days of [2, 0, 1, 1])
      made.push(await putInsight({ owner, sharedAt: new Date(testNow.getTime() - days * 86_400_000) }));
    const [two, none, ...ones] = made.map(({ id }) => id as string);
    const { newest } = await insightIndexOf(at(0));
    expect(newest.map(({ id }) => id)).toEqual([none, ...ones.toSorted(), two]);
  });

  it('is read once for all who ask at the same time', async () => {
    await putInsight({ owner });
    const find = jest.spyOn(Insight, 'find');
    const all = await Promise.all(Array.from({ length: 20 }, () => insightIndexOf(at(0))));
    expect(find).toHaveBeenCalledTimes(1);
    expect(new Set(all.map(({ facts }) => facts.size))).toEqual(new Set([1]));
  });

  it('begins where it began after a reading that failed', async () => {
    await putInsight({ owner });
    await insightIndexOf(at(0));
    const second = await putInsight({ owner, title: 'Valves', text: 'Slowly' });
    const broken = jest.spyOn(Insight, 'find').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    await expect(insightIndexOf(at(2000))).rejects.toThrow('broken');
    broken.mockRestore();
    expect(await found(at(2000), 'valves')).toEqual([second.id]);
  });

  it('reads only what changed, and says so by its generation', async () => {
    const first = await insightIndexOf(at(0));
    await putInsight({ owner });
    const { generation } = await insightIndexOf(at(2000));
    expect((await insightIndexOf(at(4000))).generation).toBe(generation);
    await putInsight({ owner });
    expect((await insightIndexOf(at(6000))).generation).toBeGreaterThan(generation);
    expect((await insightIndexOf(at(6000))).facts).toBe(first.facts);
  });

  it('is each company’s own', async () => {
    const theirs = await putInsight({ owner, tenantId: otherTenantId });
    expect(await found(at(0), 'index')).toEqual([]);
    expect(await found(makeSystem({ tenantId: otherTenantId }), 'index')).toEqual([theirs.id]);
  });

  it('lets others work while it reads many', async () => {
    const row = (await putInsight({ owner })).toObject();
    await Insight.collection.insertMany(
      Array.from({ length: 3000 }, (_, n) => ({ ...row, _id: undefined, tenantId, onceKey: `many ${n}` })).map(
        ({ _id, ...one }) => one,
      ),
    );
    forgetInsights();
    let isDone = false;
    let turns = 0;
    const turn = (): void => void (isDone || ((turns += 1), setImmediate(turn)));
    setImmediate(turn);
    const { facts } = await insightIndexOf(at(0)).finally(() => (isDone = true));
    expect(facts.size).toBe(3001);
    // 100 rows at a stretch, so that somebody else had their turn at least as often.
    expect(turns).toBeGreaterThanOrEqual(30);
  });
});
