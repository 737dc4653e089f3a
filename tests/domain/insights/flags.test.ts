import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { confirmInsight } from '../../../api/domain/insights/confirmInsight.ts';
import { flagInsight } from '../../../api/domain/insights/flagInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { InsightFlag } from '../../../api/domain/insights/model.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { viewReviewCard } from '../../../api/domain/insights/viewUses.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { day, later } from '../sessions/meeting.ts';
import { again, putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

const asked = () => Message.find({ kind: 'insightReview' }).lean();
const outdated = { reason: 'outdated', words: 'The menu has moved' } as const;
const unkind = { reason: 'unkind', words: '' } as const;

describe('a flag', () => {
  it('for outdated or wrong shows to all, and the owner is asked, without the name of whoever flagged', async () => {
    const { owner, reader, id } = await makeTeamInsight();
    expect(await flagInsight(is(reader), { id, ...outdated })).toEqual({ isStillShown: true });
    expect(await getInsight(is(reader), { id })).toMatchObject({ isFlagged: true, flags: [] });
    expect((await getInsight(is(owner), { id })).flags).toEqual([outdated]);
    const told = await asked();
    expect(told).toMatchObject([{ personId: owner._id }]);
    expect(JSON.stringify(told)).not.toContain(reader.id);
    expect(await viewReviewCard(is(owner), id)).toMatchObject({ card: 'insightReview', flags: 1 });
    expect(await viewReviewCard(is(reader), id)).toBeNull();
  });

  it('is one of each reader, the last one, however often and at once', async () => {
    const { owner, reader, id } = await makeTeamInsight();
    await times(6, () => flagInsight(is(reader), { id, ...outdated }));
    await flagInsight(is(reader), { id, reason: 'wrong', words: '' });
    expect((await getInsight(is(owner), { id })).flags).toEqual([{ reason: 'wrong', words: '' }]);
    expect([await InsightFlag.countDocuments(), (await asked()).length]).toEqual([1, 1]);
  });

  it('brings the owner one message a week at most', async () => {
    const { id } = await makeTeamInsight();
    for (const [at, days] of [0, 1, 6, 7, 8].entries()) {
      const reader = await makePerson({ department: 'Quality' });
      await flagInsight(is(reader, later(days * day)), { id, ...outdated });
      expect(await asked()).toHaveLength(at < 3 ? 1 : 2);
    }
  });

  it('for unkind or private shows to nobody, until a second reader says so: then only the owner reads it', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    const second = await makePerson({ department: 'Quality' });
    await times(3, () => flagInsight(is(reader), { id, ...unkind }));
    await flagInsight(is(reader), { id, reason: 'private', words: '' });
    expect(await getInsight(is(second), { id })).toMatchObject({ state: 'shared', isFlagged: false });
    expect(await asked()).toEqual([]);
    const { changeSeq } = await again(insight);
    expect(await flagInsight(is(second), { id, ...unkind })).toEqual({ isStillShown: false });
    for (const one of [reader, second])
      await expect(getInsight(is(one), { id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await getInsight(is(owner), { id })).toMatchObject({ state: 'hidden' });
    expect((await again(insight)).changeSeq).toBeGreaterThan(changeSeq);
    expect(await asked()).toHaveLength(1);
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'insight.hidden', subject: id, actorId: null }]);
  });

  it('of two readers at the same moment hides it as well', async () => {
    const { insight, id } = await makeTeamInsight();
    const readers = await times(2, () => makePerson({ department: 'Quality' }));
    await Promise.all(readers.map((one) => flagInsight(is(one), { id, ...unkind })));
    expect((await again(insight)).state).toBe('hidden');
    expect(await asked()).toHaveLength(1);
  });

  it('is settled when the owner changes what it says: the notice goes, and what was hidden is shown again', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    const audience = { kind: 'team', department: 'Quality' } as const;
    await flagInsight(is(reader), { id, ...outdated });
    await updateInsight(is(owner), { id, audience, text: 'It is under File now.', version: 1 });
    expect(await getInsight(is(reader), { id })).toMatchObject({ isFlagged: false, text: 'It is under File now.' });
    for (const one of [reader, await makePerson({ department: 'Quality' })])
      await flagInsight(is(one), { id, ...unkind });
    const { state, version } = await again(insight);
    expect(state).toBe('hidden');
    const kinder = { id, audience, text: 'Said more kindly.', version };
    await updateInsight(is(owner), kinder);
    await updateInsight(is(owner), kinder);
    expect(await getInsight(is(reader), { id })).toMatchObject({ state: 'shared', text: 'Said more kindly.' });
    expect(await InsightFlag.countDocuments({ settledAt: null })).toBe(0);
  });

  it('sent again after it hid the insight says so again, to those who flagged it alone', async () => {
    const { reader, insight, id, outsiders } = await makeTeamInsight();
    const second = await makePerson({ department: 'Quality' });
    for (const one of [reader, second]) await flagInsight(is(one), { id, ...unkind });
    const { flagChanges } = await again(insight);
    for (const one of [reader, second, second])
      expect(await flagInsight(is(one), { id, ...unkind })).toEqual({ isStillShown: false });
    expect((await again(insight)).flagChanges).toBe(flagChanges);
    const others = [is(await makePerson({ department: 'Quality' })), ...outsiders.map(([, ctx]) => ctx)];
    for (const ctx of others)
      await expect(flagInsight(ctx, { id, ...unkind })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps no signs in its words that can’t be seen', async () => {
    const { owner, reader, id } = await makeTeamInsight();
    await flagInsight(is(reader), { id, reason: 'wrong', words: '\u202E The menu\u200B has moved\u0000 ' });
    expect((await getInsight(is(owner), { id })).flags).toEqual([{ reason: 'wrong', words: 'The menu has moved' }]);
  });

  it('is not the owner’s, nor of those outside, nor of what is not shared; an owner without a name gets no message', async () => {
    const { owner, reader, id, outsiders } = await makeTeamInsight();
    for (const [, ctx] of outsiders)
      await expect(flagInsight(ctx, { id, ...unkind })).rejects.toMatchObject({ code: 'not_found' });
    await expect(flagInsight(is(owner), { id, ...unkind })).rejects.toMatchObject({ reason: 'ownInsight' });
    const draft = await putInsight({ owner, state: 'draft' });
    const early = flagInsight(is(owner), { id: draft.id, ...unkind });
    await expect(early).rejects.toMatchObject({ reason: 'insightNotShared' });
    const unnamed = await putInsight({ owner, naming: 'unnamed' });
    for (const one of [reader, await makePerson()]) await flagInsight(is(one), { id: unnamed.id, ...unkind });
    expect((await again(unnamed)).state).toBe('hidden');
    expect(await asked()).toEqual([]);
  });
});

describe('"still right"', () => {
  it('is not said by a card of what is hidden: that one says what readers said, and nothing shows again', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    const second = await makePerson({ department: 'Quality' });
    await flagInsight(is(reader), { id, ...unkind });
    expect(await viewReviewCard(is(owner), id)).toMatchObject({ flags: 1, isHidden: false, reasons: [] });
    await flagInsight(is(second), { id, reason: 'private', words: '' });
    const card = { card: 'insightReview', flags: 2, isHidden: true, reasons: ['private', 'unkind'] };
    expect(await viewReviewCard(is(owner), id)).toMatchObject(card);
    const fromCard = confirmInsight(is(owner), { id, reviewOn: null, isFromCard: true });
    await expect(fromCard).rejects.toMatchObject({ code: 'conflict', reason: 'insightHidden' });
    expect((await again(insight)).state).toBe('hidden');
    await confirmInsight(is(owner), { id, reviewOn: null });
    expect((await again(insight)).state).toBe('shared');
  });

  it('settles the flags and shows again what was hidden or had expired, for half a year', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    const second = await makePerson({ department: 'Quality' });
    await flagInsight(is(reader), { id, ...outdated });
    const view = await confirmInsight(is(owner), { id, reviewOn: null });
    expect(view).toMatchObject({ state: 'shared', isFlagged: false, flags: [], rightUntil: '2026-09-03' });
    for (const one of [reader, second]) await flagInsight(is(one), { id, ...unkind });
    expect((await again(insight)).state).toBe('hidden');
    await confirmInsight(is(owner), { id, reviewOn: '2026-12-24' });
    expect(await getInsight(is(reader), { id })).toMatchObject({ state: 'shared', rightUntil: '2026-12-24' });
    const expired = await putInsight({ owner, state: 'expired', reviewOn: '2026-03-01' });
    expect(await confirmInsight(is(owner), { id: expired.id, reviewOn: null })).toMatchObject({ state: 'shared' });
    expect((await again(expired)).changeSeq).toBeGreaterThan(expired.changeSeq);
    expect(await viewReviewCard(is(owner), id)).toBeNull();
  });

  it('twice, or at once, is once', async () => {
    const { owner, insight, id } = await makeTeamInsight();
    const { version } = insight;
    await times(5, () => confirmInsight(is(owner), { id, reviewOn: '2026-12-24' }));
    expect((await again(insight)).version).toBe(version + 1);
    expect(await AuditEntry.countDocuments({ action: 'insight.confirmed' })).toBe(1);
  });

  it('is for its owner alone, for what was shared, until a day to come within two years', async () => {
    const { owner, reader, id, outsiders } = await makeTeamInsight();
    for (const [, ctx] of outsiders)
      await expect(confirmInsight(ctx, { id, reviewOn: null })).rejects.toMatchObject({ code: 'not_found' });
    const strange = confirmInsight(is(reader), { id, reviewOn: null });
    await expect(strange).rejects.toMatchObject({ code: 'forbidden', reason: 'notYourInsight' });
    const draft = await putInsight({ owner, state: 'draft' });
    const early = confirmInsight(is(owner), { id: draft.id, reviewOn: null });
    await expect(early).rejects.toMatchObject({ reason: 'insightNotShared' });
    for (const reviewOn of ['2026-03-03', '2020-01-01', '2028-03-04'])
      await expect(confirmInsight(is(owner), { id, reviewOn })).rejects.toMatchObject({
        code: 'invalid',
        reason: 'reviewDayOutOfRange',
      });
    expect(await confirmInsight(is(owner), { id, reviewOn: '2028-03-03' })).toMatchObject({ rightUntil: '2028-03-03' });
  });

  it('of an insight without a name says in no row when its owner was there', async () => {
    const [owner, ...readers] = await times(3, () => makePerson());
    if (!owner) throw new Error('nobody');
    const insight = await putInsight({ owner, naming: 'unnamed' });
    for (const one of readers) await flagInsight(is(one), { id: insight.id, ...unkind });
    await AuditEntry.deleteMany({});
    const view = await confirmInsight(is(owner), { id: insight.id, reviewOn: '2026-12-24' });
    expect(view).toMatchObject({ state: 'shared', rightUntil: null });
    for (const { settledAt } of await InsightFlag.find()) expect(settledAt).toEqual(new Date('2026-03-03'));
    expect(await AuditEntry.countDocuments()).toBe(0);
  });
});
