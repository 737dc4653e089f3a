import { Insight, InsightMark } from '../../../api/domain/insights/model.ts';
import { markInsight } from '../../../api/domain/insights/markInsight.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { again, putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

const helpful = { kind: 'helpful', isOn: true } as const;
const saved = { kind: 'saved', isOn: true } as const;

describe('helpful and saved', () => {
  it('are counted with the mark, each on its own, and taken back with it', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    expect(await markInsight(is(reader), { id, ...helpful })).toEqual({ helpful: 1, isOn: true });
    expect(await markInsight(is(reader), { id, ...saved })).toEqual({ helpful: 1, isOn: true });
    expect(await again(insight)).toMatchObject({ helpful: 1, saved: 1 });
    expect(await markInsight(is(reader), { id, kind: 'helpful', isOn: false })).toEqual({ helpful: 0, isOn: false });
    expect(await again(insight)).toMatchObject({ helpful: 0, saved: 1 });
  });

  it('count once however often and by how many devices at once they are tapped, and never below nothing', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    await times(8, () => markInsight(is(reader), { id, ...helpful }));
    expect((await markInsight(is(reader), { id, ...helpful })).helpful).toBe(1);
    expect([(await again(insight)).helpful, await InsightMark.countDocuments()]).toEqual([1, 1]);
    await times(8, () => markInsight(is(reader), { id, kind: 'helpful', isOn: false }));
    expect([(await again(insight)).helpful, await InsightMark.countDocuments()]).toEqual([0, 0]);
  });

  it('of many readers at once are all counted', async () => {
    const { insight, id } = await makeTeamInsight();
    const readers = await times(10, () => makePerson({ department: 'Quality' }));
    await Promise.all(readers.map((one) => markInsight(is(one), { id, ...helpful })));
    expect((await again(insight)).helpful).toBe(10);
  });

  it.each(['named', 'unnamed'] as const)('let the owner of a %s insight save it, not vote for it', async (naming) => {
    const owner = await makePerson();
    const insight = await putInsight({ owner, naming });
    const own = markInsight(is(owner), { id: insight.id, ...helpful });
    await expect(own).rejects.toMatchObject({ code: 'forbidden', reason: 'ownInsight' });
    await markInsight(is(owner), { id: insight.id, ...saved });
    expect(await again(insight)).toMatchObject({ helpful: 0, saved: 1 });
  });

  it('are taken back also where the reader may not read it any more, who learns nothing of it', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    for (const mark of [helpful, saved]) await markInsight(is(reader), { id, ...mark });
    await Insight.updateOne({ _id: insight._id }, { $set: { state: 'hidden' } });
    for (const kind of ['helpful', 'saved'] as const) {
      const off = markInsight(is(reader), { id, kind, isOn: false });
      await expect(off).rejects.toMatchObject({ code: 'not_found', reason: 'insightNotFound' });
    }
    expect(await again(insight)).toMatchObject({ helpful: 0, saved: 0 });
    expect(await InsightMark.countDocuments()).toBe(0);
  });

  it('are not for those outside its audience, who learn nothing of it', async () => {
    const { id, outsiders, insight } = await makeTeamInsight();
    for (const [, ctx] of outsiders)
      await expect(markInsight(ctx, { id, ...helpful })).rejects.toMatchObject({
        code: 'not_found',
        reason: 'insightNotFound',
      });
    expect((await again(insight)).helpful).toBe(0);
  });

  it('are for what is shared or has expired, and for nothing that waits, is hidden or is gone', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    const put = async (state: Parameters<typeof putInsight>[0]['state'], by = reader) =>
      markInsight(is(by), { id: (await putInsight({ owner, ...(state && { state }) })).id, ...saved });
    expect(await put('expired')).toMatchObject({ isOn: true });
    for (const state of ['draft', 'hidden', 'waitsForContact'] as const) {
      await expect(put(state)).rejects.toMatchObject({ code: 'not_found' });
      await expect(put(state, owner)).rejects.toMatchObject({ code: 'conflict', reason: 'insightNotShared' });
    }
    await expect(put('withdrawn', owner)).rejects.toMatchObject({ code: 'not_found' });
  });
});
