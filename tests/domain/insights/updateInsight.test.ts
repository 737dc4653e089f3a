import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { mostEarlier, updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { makePerson, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';
import { changed, rowOf, said } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

describe('changing an insight', () => {
  it('says it better and keeps what readers could read before, the newest first', async () => {
    const [author, reader] = [await makePerson(), await makePerson()];
    const { id } = await shareInsight(is(author), said({ text: 'First words', title: 'One', why: 'Why' }));
    await updateInsight(is(author, later(60)), { id, ...changed(1, { text: 'Second words', title: 'Two' }) });
    const view = await updateInsight(is(author, later(120)), { id, ...changed(2, { text: 'Third words' }) });
    expect(view).toMatchObject({
      ...{ text: 'Third words', title: 'Two', why: 'Why', version: 3, changedAt: later(120).toISOString() },
      history: [
        { title: 'Two', text: 'Second words', until: later(120).toISOString() },
        { title: 'One', text: 'First words', until: later(60).toISOString() },
      ],
    });
    const { hits } = await searchInsights(is(reader, later(300)), { q: 'third' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    expect((await searchInsights(is(reader, later(300)), { q: 'second' })).hits).toEqual([]);
    expect((await AuditEntry.find()).map(({ action }) => action)).toEqual([
      'insight.shared',
      'insight.updated',
      'insight.updated',
    ]);
  });

  it('keeps at most twenty earlier texts, and none where only a tag changed', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said({ text: 'Words 0' }));
    await updateInsight(is(author), {
      id,
      ...changed(1, { text: 'Words 0', tags: [{ skillId: null, name: 'Plans' }] }),
    });
    expect((await rowOf(id)).history).toHaveLength(0);
    for (let at = 1; at <= mostEarlier + 3; at += 1)
      await updateInsight(is(author), { id, ...changed(at + 1, { text: `Words ${at}` }) });
    const { history } = await rowOf(id);
    expect(history.map(({ text }) => text).slice(0, 2)).toEqual(['Words 22', 'Words 21']);
    expect(history).toHaveLength(mostEarlier);
  });

  it('is one change when it comes twice, refused from a stale page, and of two at once one', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said());
    const change = { id, ...changed(1, { text: 'Said better' }) };
    await updateInsight(is(author), change);
    expect(await updateInsight(is(author), change)).toMatchObject({ version: 2 });
    const stale = updateInsight(is(author), { id, ...changed(1, { text: 'Said worse' }) });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', reason: 'insightChanged' });
    const both = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((text) => updateInsight(is(author), { id, ...changed(2, { text }) })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await rowOf(id)).version).toBe(3);
  });

  it('widens and narrows who may read it, at once, to audiences of one’s own', async () => {
    const { owner, reader, id, outsiders } = await makeTeamInsight();
    const team = { kind: 'team', department: 'Quality' } as const;
    const [, outsider] = outsiders[0] ?? ['', is(reader)];
    await expect(getInsight(outsider, { id })).rejects.toMatchObject({ code: 'not_found' });
    await updateInsight(is(owner), { id, ...changed(1) });
    expect((await getInsight(outsider, { id })).history).toEqual([]);
    await updateInsight(is(owner), { id, ...changed(2, { audience: team }) });
    await expect(getInsight(outsider, { id })).rejects.toMatchObject({ code: 'not_found' });
    const others = { kind: 'team', department: 'Somebody else’s' } as const;
    const foreign = updateInsight(is(owner), { id, ...changed(3, { audience: others }) });
    await expect(foreign).rejects.toMatchObject({ reason: 'audienceNotFound' });
  });

  it('is its owner’s: readers may not, and to everybody else it is not there', async () => {
    const { reader, id, outsiders } = await makeTeamInsight();
    const change = { id, ...changed(1, { text: 'Not yours' }) };
    await expect(updateInsight(is(reader), change)).rejects.toMatchObject({ reason: 'notYourInsight' });
    for (const [, ctx] of outsiders)
      await expect(updateInsight(ctx, change)).rejects.toMatchObject({ code: 'not_found' });
    expect((await rowOf(id)).version).toBe(1);
  });

  it('shares a draft, with a date of its own, once, and without a history', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said({ isDraft: true, text: 'Rough words' }));
    await updateInsight(is(author), { id, ...changed(1, { text: 'Better words' }) });
    expect(await AuditEntry.countDocuments()).toBe(0);
    const share = { id, ...changed(2, { text: 'Better words', isShared: true }) };
    const views = await times(5, () => updateInsight(is(author, later(60)), share));
    for (const view of views)
      expect(view).toMatchObject({
        ...{ id, state: 'shared', sharedAt: later(60).toISOString(), rightUntil: '2026-09-03', history: [] },
      });
    expect((await AuditEntry.find()).map(({ action }) => action)).toEqual(['insight.shared']);
  });

  it('makes an expired one right again, shows a hidden one again, and waits while one waits', async () => {
    const owner = await makePerson();
    const expired = await putInsight({ owner, state: 'expired', reviewOn: '2026-02-01' });
    expect(await updateInsight(is(owner), { id: expired.id as string, ...changed(1) })).toMatchObject({
      state: 'shared',
      rightUntil: '2026-09-03',
    });
    const hidden = await putInsight({ owner, state: 'hidden' });
    expect((await updateInsight(is(owner), { id: hidden.id as string, ...changed(1) })).state).toBe('shared');
    const waiting = await putInsight({ owner, state: 'waitsForAuthor', savedById: (await makePerson())._id });
    const early = updateInsight(is(owner), { id: waiting.id as string, ...changed(1) });
    await expect(early).rejects.toMatchObject({ reason: 'insightWaits' });
    const withdrawn = await putInsight({ owner, state: 'withdrawn' });
    const late = updateInsight(is(owner), { id: withdrawn.id as string, ...changed(1) });
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes no name away once it stands there, and no bad input', async () => {
    const author = await makePerson();
    const { id } = await shareInsight(is(author), said());
    const change = (changes: object) => updateInsight(is(author), { id, ...changed(1, changes) });
    await expect(change({ naming: 'unnamed' })).rejects.toMatchObject({ reason: 'namingStays' });
    await expect(change({ text: '👍' })).rejects.toMatchObject({ reason: 'insightNeedsWords' });
    await expect(change({ link: 'javascript:alert(1)' })).rejects.toMatchObject({ reason: 'linkNotSafe' });
    await expect(change({ reviewOn: '2026-01-01' })).rejects.toMatchObject({ reason: 'reviewDayOutOfRange' });
    expect(await Insight.countDocuments({ version: 1 })).toBe(1);
  });
});
