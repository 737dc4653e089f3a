import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { claimInsight } from '../../../api/domain/insights/claimInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeContext, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, times } from './readers.ts';
import { changed, makePeople, rowOf, said, databaseHolds, words } from './sharing.ts';

useDatabase();
let owner: PersonDocument;
let reader: PersonDocument;
beforeEach(async () => {
  await emptyDatabase();
  [owner, reader] = (await makePeople(25)) as [PersonDocument, PersonDocument];
});

const unnamed = () => said({ naming: 'unnamed' });
const later = new Date(testNow.getTime() + 5000);

describe('without a name', () => {
  it('stands with nobody’s name, and its row says neither whose it is nor at what hour it was', async () => {
    const view = await shareInsight(is(owner), { ...unnamed(), reviewOn: '2026-05-01' });
    expect(view).toMatchObject({ state: 'shared', author: null, isMine: true, naming: 'unnamed', rightUntil: null });
    const row = await rowOf(view.id);
    const day = new Date('2026-03-03T00:00:00.000Z');
    expect(row).toMatchObject({ ownerId: null, sessionId: null, createdAt: day, sharedAt: day, changedAt: day });
    const rows = JSON.stringify([row, await AuditEntry.find(), await Message.find()]);
    for (const one of [owner.id, owner.objectId, owner.mail, owner.name]) expect(rows).not.toContain(one);
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual([0, 0]);
    expect(await getInsight(is(reader), { id: view.id })).toMatchObject({ author: null, isMine: false });
  });

  it('has an id in which no time can be read', async () => {
    const ids = await times(8, () => shareInsight(is(owner), unnamed()));
    const hour = 3_600_000;
    const times_ = await Promise.all(ids.map(async ({ id }) => (await rowOf(id))._id.getTimestamp().getTime()));
    expect(times_.filter((at) => Math.abs(at - Date.now()) < hour).length).toBeLessThan(2);
  });

  it('is one however often and by how many at once it is tapped', async () => {
    const input = unnamed();
    await times(8, () => shareInsight(is(owner), input));
    expect(await Insight.countDocuments()).toBe(1);
    await shareInsight(is(reader), input);
    expect(await Insight.countDocuments()).toBe(2);
  });

  it('is found by its owner under their own, changed, taken back: by nobody else, whatever they administrate', async () => {
    const { id } = await shareInsight(is(owner), unnamed());
    const list = async (person: PersonDocument) =>
      (await searchInsights(is(person, later), { list: 'mine' })).hits.map((hit) => hit.id);
    expect([await list(owner), await list(reader)]).toEqual([[id], []]);
    const administrator = makeContext({ person: reader, actor: { isAdministrator: true } });
    for (const ctx of [is(reader), administrator]) {
      const forbidden = { code: 'forbidden', reason: 'notYourInsight' };
      await expect(updateInsight(ctx, { id, ...changed(1) })).rejects.toMatchObject(forbidden);
      await expect(withdrawInsight(ctx, { id })).rejects.toMatchObject(forbidden);
      await expect(claimInsight(ctx, { id })).rejects.toMatchObject(forbidden);
    }
    const view = await updateInsight(is(owner), { id, ...changed(1, { text: 'Said better' }) });
    expect(view).toMatchObject({ text: 'Said better', author: null, changedAt: '2026-03-03T00:00:00.000Z' });
    await times(3, () => withdrawInsight(is(owner), { id }));
    expect(await databaseHolds(/Said better|faster server/u)).toBe(false);
    expect(await AuditEntry.countDocuments()).toBe(0);
  });

  it('is claimed by its owner alone, once and for good', async () => {
    const { id } = await shareInsight(is(owner), unnamed());
    const views = await times(5, () => claimInsight(is(owner), { id }));
    for (const view of views)
      expect(view).toMatchObject({ naming: 'named', author: { id: owner.id }, rightUntil: '2026-09-03' });
    expect((await AuditEntry.find()).map(({ action }) => action)).toEqual(['insight.claimed']);
    const back = updateInsight(is(owner), { id, ...changed(2, { naming: 'unnamed' }) });
    await expect(back).rejects.toMatchObject({ reason: 'namingStays' });
    const { id: draft } = await shareInsight(is(owner), said({ isDraft: true }));
    await expect(claimInsight(is(owner), { id: draft })).rejects.toMatchObject({ reason: 'insightNotShared' });
  });

  it('can’t be had below 25 readers, counted at that moment, and is not narrowed to fewer', async () => {
    const { id } = await shareInsight(is(owner), said({ naming: 'unnamed', text: 'In time' }));
    await Person.updateOne({ _id: reader._id }, { $set: { leftAt: testNow, changeSeq: 99 } });
    const team = { kind: 'team', department: 'Quality' } as const;
    for (const audience of [team, { kind: 'everyone' } as const])
      await expect(shareInsight(is(owner), said({ naming: 'unnamed', audience }))).rejects.toMatchObject({
        code: 'conflict',
        reason: 'unnamedNeedsMore',
      });
    const narrow = updateInsight(is(owner), { id, ...changed(1, { audience: team }) });
    await expect(narrow).rejects.toMatchObject({ code: 'conflict', reason: 'unnamedOnlyWider' });
    // A word can be corrected all the same.
    const view = await updateInsight(is(owner), { id, ...changed(1, { text: 'Corrected' }) });
    expect(view).toMatchObject({ text: 'Corrected', audience: { audience: { kind: 'everyone' } } });
  });

  it('is never moved from one crowd to another, however large, but opened to everyone', async () => {
    await makePeople(25, { department: 'Sales' });
    const team = { kind: 'team', department: 'Quality' } as const;
    const { id } = await shareInsight(is(owner), said({ naming: 'unnamed', audience: team }));
    await Person.updateOne({ _id: owner._id }, { $set: { department: 'Sales' } });
    const sales = { kind: 'team', department: 'Sales' } as const;
    const moved = updateInsight(is(owner), { id, ...changed(1, { audience: sales }) });
    await expect(moved).rejects.toMatchObject({ code: 'conflict', reason: 'unnamedOnlyWider' });
    expect((await rowOf(id)).audience.department).toBe('Quality');
    const wider = await updateInsight(is(owner), { id, ...changed(1) });
    expect(wider).toMatchObject({ naming: 'unnamed', audience: { audience: { kind: 'everyone' } } });
  });

  it('takes the place of a draft, whose row is gone; once, however often it is tapped', async () => {
    const { id } = await shareInsight(is(owner), said({ isDraft: true, naming: 'unnamed' }));
    const share = { id, ...changed(1, { isShared: true }) };
    const views = await times(5, () => updateInsight(is(owner), share));
    const [view] = views;
    expect(new Set(views.map((one) => one.id)).size).toBe(1);
    expect(view?.id).not.toBe(id);
    expect(view).toMatchObject({ state: 'shared', naming: 'unnamed', author: null, text: words, isMine: true });
    expect(await Insight.countDocuments()).toBe(1);
    const people = JSON.stringify(await Insight.find());
    for (const one of [id, owner.id]) expect(people).not.toContain(one);
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual([0, 0]);
    expect((await searchInsights(is(owner, later), { list: 'drafts' })).hits).toEqual([]);
    const otherwise = updateInsight(is(owner), { ...share, text: 'Said from another page' });
    await expect(otherwise).rejects.toMatchObject({ code: 'conflict', reason: 'sharedOtherwise' });
    expect((await rowOf(view?.id ?? '')).text).toBe(words);
  });
});
