import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { addComment } from '../../../api/domain/insights/addComment.ts';
import { flagInsight } from '../../../api/domain/insights/flagInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { markInsight } from '../../../api/domain/insights/markInsight.ts';
import { InsightMark } from '../../../api/domain/insights/model.ts';
import { recordOutcome } from '../../../api/domain/insights/recordOutcome.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { makePerson, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, makeTeamInsight, times } from './readers.ts';
import { changed, rowOf, said, databaseHolds, wholeDatabase } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

const later = new Date(testNow.getTime() + 5000);

describe('taking an insight back', () => {
  it('leaves no word of it, neither earlier ones nor what readers wrote beside it', async () => {
    const [author, reader] = [await makePerson(), await makePerson()];
    const first = said({
      text: 'Aardvark words',
      title: 'Badger',
      why: 'Civet',
      tags: [{ skillId: null, name: 'Dingo' }],
    });
    const { id } = await shareInsight(is(author), { ...first, link: 'https://elk.example' });
    await updateInsight(is(author), { id, ...changed(1, { text: 'Ferret words', title: 'Gecko' }) });
    await addComment(is(reader), { id, text: 'Hyena', isExperience: false, onceKey: randomUUID() });
    await recordOutcome(is(reader), { id, kind: 'savedTime', howMuch: null, line: 'Ibex', isNamed: true });
    await flagInsight(is(reader), { id, reason: 'wrong', words: 'Jackal' });
    await markInsight(is(reader), { id, kind: 'saved', isOn: true });
    expect(await withdrawInsight(is(author), { id })).toEqual({ id, isWithdrawn: true });
    const all = await wholeDatabase();
    const gone = ['Aardvark', 'Badger', 'Civet', 'Dingo', 'elk', 'Ferret', 'Gecko', 'Hyena', 'Ibex', 'Jackal'];
    expect(gone.filter((word) => all.includes(word))).toEqual([]);
    expect(await InsightMark.countDocuments()).toBe(0);
    for (const ctx of [is(author), is(reader)])
      await expect(getInsight(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
    for (const list of ['all', 'mine', 'saved', 'popular', 'drafts'] as const)
      for (const one of [author, reader]) expect((await searchInsights(is(one, later), { list })).hits).toEqual([]);
    expect((await AuditEntry.find()).map(({ action }) => action).at(-1)).toBe('insight.withdrawn');
  });

  it('is once, however often and by how many at once it is tapped', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said());
    await times(5, () => withdrawInsight(is(author), { id }));
    await withdrawInsight(is(author), { id });
    expect(await AuditEntry.countDocuments({ action: 'insight.withdrawn' })).toBe(1);
    expect((await rowOf(id)).version).toBe(2);
  });

  it('throws a draft away without a trace in the audit', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said({ isDraft: true, text: 'Lemur' }));
    await withdrawInsight(is(author), { id });
    expect(await databaseHolds(/Lemur/u)).toBe(false);
    expect(await AuditEntry.countDocuments()).toBe(0);
  });

  it('is its owner’s alone', async () => {
    const { reader, id, outsiders } = await makeTeamInsight();
    await expect(withdrawInsight(is(reader), { id })).rejects.toMatchObject({ reason: 'notYourInsight' });
    for (const [, ctx] of outsiders)
      await expect(withdrawInsight(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await rowOf(id)).state).toBe('shared');
  });

  it('stays so while readers are still marking it', async () => {
    const author = await makePerson();
    const readers = await Promise.all([1, 2, 3, 4].map(() => makePerson()));
    const { id } = await shareInsight(is(author), said());
    await Promise.allSettled([
      ...readers.map((reader) => markInsight(is(reader), { id, kind: 'helpful', isOn: true })),
      ...readers.map((reader) =>
        addComment(is(reader), { id, text: 'Marmot', isExperience: false, onceKey: randomUUID() }),
      ),
      withdrawInsight(is(author), { id }),
    ]);
    expect(await InsightMark.countDocuments()).toBe(0);
    expect(await databaseHolds(/Marmot/u)).toBe(false);
    expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', helpful: 0 });
  });
});
