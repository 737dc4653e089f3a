import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { confirmInsight } from '../../../api/domain/insights/confirmInsight.ts';
import { flagInsight } from '../../../api/domain/insights/flagInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { reviewInsights } from '../../../api/domain/insights/reviewInsights.ts';
import { sweepInsights } from '../../../api/domain/insights/sweepInsights.ts';
import { viewReviewCard } from '../../../api/domain/insights/viewUses.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makePerson, makeSystem, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { again, putInsight } from './putInsight.ts';
import { is, makeTeamInsight } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

const at = (day: string, hour = '12:00') => new Date(`${day}T${hour}:00.000Z`);
const review = (day: string, hour?: string) => reviewInsights(makeSystem({ now: at(day, hour) }));
const asked = () => Message.find({ kind: 'insightReview' }).lean();
const nothing = { reminded: 0, expired: 0 };

describe('the review of an insight', () => {
  it('asks its owner once, two weeks before its date, whether it is still right', async () => {
    const { owner, insight, id } = await makeTeamInsight();
    await Insight.updateOne({ _id: insight._id }, { $set: { reviewOn: '2026-05-31' } });
    expect(await review('2026-05-16')).toEqual(nothing);
    expect(await viewReviewCard(is(owner, at('2026-05-16')), id)).toBeNull();
    expect(await review('2026-05-17')).toEqual({ reminded: 1, expired: 0 });
    for (const day of ['2026-05-17', '2026-05-25', '2026-05-31']) expect(await review(day)).toEqual(nothing);
    expect(await asked()).toMatchObject([{ personId: owner._id, insightId: insight._id }]);
    expect(await viewReviewCard(is(owner, at('2026-05-17')), id)).toEqual({
      ...{ card: 'insightReview', insightId: id, title: insight.title },
      ...{ version: 1, reviewOn: '2026-05-31', flags: 0, isHidden: false, reasons: [] },
    });
  });

  it('takes it out of the results when that day is over everywhere on earth, and keeps it for its link', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    await Insight.updateOne({ _id: insight._id }, { $set: { reviewOn: '2026-05-31', remindedOn: '2026-05-17' } });
    const { changeSeq } = await again(insight);
    expect(await review('2026-06-01', '11:59')).toEqual(nothing);
    expect(await review('2026-06-01', '12:00')).toEqual({ reminded: 0, expired: 1 });
    expect(await review('2026-06-02')).toEqual(nothing);
    expect(await getInsight(is(reader), { id })).toMatchObject({ state: 'expired', rightUntil: '2026-05-31' });
    expect((await again(insight)).changeSeq).toBeGreaterThan(changeSeq);
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'insight.expired', subject: id, actorId: null }]);
    expect(await viewReviewCard(is(owner, at('2026-06-02')), id)).toMatchObject({ card: 'insightReview' });
  });

  it('begins anew after "still right"', async () => {
    const { owner, insight, id } = await makeTeamInsight();
    await Insight.updateOne({ _id: insight._id }, { $set: { reviewOn: '2026-05-31' } });
    await review('2026-05-20');
    await confirmInsight(is(owner, at('2026-05-21')), { id, reviewOn: null });
    expect(await review('2026-06-02')).toEqual(nothing);
    expect(await viewReviewCard(is(owner, at('2026-06-02')), id)).toBeNull();
    expect(await review('2026-11-10')).toEqual({ reminded: 1, expired: 0 });
    expect(await asked()).toHaveLength(2);
  });

  it('does not ask who has just looked, or was asked for a flag just before', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    await confirmInsight(is(owner), { id, reviewOn: '2026-03-10' });
    expect(await review('2026-03-04')).toEqual(nothing);
    await Insight.updateOne({ _id: insight._id }, { $set: { reviewOn: '2026-05-31' } });
    await flagInsight(is(reader, at('2026-05-16')), { id, reason: 'outdated', words: '' });
    expect(await review('2026-05-18')).toEqual(nothing);
    expect(await asked()).toHaveLength(1);
  });

  it('never asks for an insight without a name, a draft, or one without a date', async () => {
    const owner = await makePerson();
    const reviewOn = '2026-03-10';
    await putInsight({ owner, naming: 'unnamed', reviewOn });
    await putInsight({ owner, state: 'draft', reviewOn });
    await putInsight({ owner, state: 'withdrawn', reviewOn });
    await putInsight({ owner });
    expect(await review('2026-03-05')).toEqual(nothing);
    expect(await asked()).toEqual([]);
  });

  it('goes on for what somebody shared who has left', async () => {
    const owner = await makePerson();
    const insight = await putInsight({ owner, reviewOn: '2026-03-10' });
    await Person.updateOne({ _id: owner._id }, { $set: { leftAt: testNow } });
    await review('2026-03-20');
    expect((await again(insight)).state).toBe('expired');
  });

  it('keeps to its own company', async () => {
    const owner = await makePerson({ tenantId: otherTenantId });
    await putInsight({ owner, reviewOn: '2026-03-10', tenantId: otherTenantId });
    expect(await review('2026-03-20')).toEqual(nothing);
  });

  it('of many, in several processes at once, asks and ends each once', async () => {
    const owner = await makePerson();
    const made = await putInsight({ owner });
    const { _id, onceKey, ...fields } = (await Insight.findById(made._id).orFail()).toObject();
    const rows = (reviewOn: string, from: number) =>
      Array.from({ length: 120 }, (_, n) => ({ ...fields, reviewOn, onceKey: `${onceKey}-${from + n}` }));
    await Insight.insertMany([...rows('2026-03-10', 0), ...rows('2026-06-10', 200)]);
    const done = await Promise.all([1, 2, 3].map(() => review('2026-05-30')));
    const sum = (key: 'reminded' | 'expired') => done.reduce((all, one) => all + one[key], 0);
    expect([sum('reminded'), sum('expired')]).toEqual([240, 120]);
    expect(await Message.countDocuments({ kind: 'insightReview', tenantId })).toBe(240);
    expect(await Insight.countDocuments({ state: 'expired' })).toBe(120);
    expect(await AuditEntry.countDocuments({ action: 'insight.expired' })).toBe(120);
    expect(_id).toEqual(made._id);
  });

  it('is part of the sweep of insights, as is what becomes of saved messages', async () => {
    const owner = await makePerson();
    const due = await putInsight({ owner, reviewOn: '2026-03-10' });
    const saved = await putInsight({ owner, state: 'waitsForAuthor', savedById: (await makePerson())._id });
    await sweepInsights(makeSystem({ now: at('2026-04-20') }));
    expect((await again(due)).state).toBe('expired');
    expect((await again(saved)).state).toBe('withdrawn');
  });
});
