import type { OutcomeKind } from '../../../api/contracts/insightUses.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { Insight, InsightOutcome } from '../../../api/domain/insights/model.ts';
import { recordOutcome, removeOutcome, usedKey } from '../../../api/domain/insights/recordOutcome.ts';
import { viewUsedCard } from '../../../api/domain/insights/viewUses.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { day, later } from '../sessions/meeting.ts';
import { again, putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

const line = 'Two minutes instead of half an hour';
const said = (kind: OutcomeKind, isNamed = true) => ({ kind, howMuch: 'hour' as const, line, isNamed });
const thanks = () => Message.find({ kind: 'insightUsed' }).lean();
const nobody = { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };

describe('what came of an insight', () => {
  it('is one outcome for each reader, the last one, and counted as it stands', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    const counts = async () => ({ ...nobody, ...(await again(insight)).toObject().outcomes });
    const view = await recordOutcome(is(reader), { id, ...said('savedTime') });
    expect(view.outcomes).toEqual({ ...nobody, used: 1, savedTime: 1 });
    expect(view.myOutcome).toEqual(said('savedTime'));
    await recordOutcome(is(reader), { id, ...said('solvedProblem') });
    expect(await counts()).toEqual({ ...nobody, used: 1, solvedProblem: 1 });
    await recordOutcome(is(reader), { id, ...said('notSure') });
    expect(await counts()).toEqual({ ...nobody, used: 1 });
    await recordOutcome(is(reader), { id, ...said('different') });
    expect(await counts()).toEqual({ ...nobody, different: 1 });
    expect(await InsightOutcome.countDocuments()).toBe(1);
    const without = await removeOutcome(is(reader), { id });
    expect([without.outcomes, without.myOutcome]).toEqual([nobody, null]);
    await removeOutcome(is(reader), { id });
    expect(await counts()).toEqual(nobody);
  });

  it('keeps no line that is only counted, and how much only where something came of it', async () => {
    const { reader, owner, id } = await makeTeamInsight();
    await recordOutcome(is(reader), { id, ...said('savedTime', false) });
    expect(await InsightOutcome.findOne().lean()).toMatchObject({ line: '', howMuch: 'hour', isNamed: false });
    const { lines } = await recordOutcome(is(reader), { id, ...said('different') });
    expect(lines).toMatchObject([{ person: { id: reader.id }, kind: 'different', line }]);
    expect(await InsightOutcome.findOne().lean()).toMatchObject({ howMuch: null });
    await recordOutcome(is(reader), { id, ...said('savedTime', false) });
    expect(await viewUsedCard(is(owner), id, usedKey(id, testNow))).toMatchObject({ person: null, line: '' });
  });

  it('counts once of several devices at once', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    await times(6, () => recordOutcome(is(reader), { id, ...said('avoidedError') }));
    expect((await again(insight)).outcomes).toMatchObject({ used: 1, avoidedError: 1 });
    await times(6, () => removeOutcome(is(reader), { id }));
    expect((await again(insight)).outcomes).toMatchObject({ used: 0, avoidedError: 0 });
  });

  it('is taken back also where the reader may not read the insight any more, and reads nothing to them', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    await recordOutcome(is(reader), { id, ...said('savedTime') });
    await Insight.updateOne({ _id: insight._id }, { $set: { state: 'hidden' } });
    const taken = removeOutcome(is(reader), { id });
    await expect(taken).rejects.toMatchObject({ code: 'not_found', reason: 'insightNotFound' });
    expect({ ...nobody, ...(await again(insight)).toObject().outcomes }).toEqual(nobody);
    expect(await InsightOutcome.countDocuments()).toBe(0);
  });

  it('keeps no sign in its line that can’t be seen', async () => {
    const { reader, id } = await makeTeamInsight();
    const put = async (words: string) => {
      const { myOutcome } = await recordOutcome(is(reader), { id, ...said('savedTime'), line: words });
      return myOutcome?.line;
    };
    expect(await put('\u202ETwo\u200B minutes\u0000 ')).toBe('Two minutes');
    expect(await put('\u200B\u2060')).toBe('');
  });

  it('is no audit entry, and none of the owner, of those outside, or of what is not shared', async () => {
    const { reader, owner, id, outsiders } = await makeTeamInsight();
    for (const [, ctx] of outsiders) {
      await expect(recordOutcome(ctx, { id, ...said('savedTime') })).rejects.toMatchObject({ code: 'not_found' });
      await expect(removeOutcome(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
    }
    const own = recordOutcome(is(owner), { id, ...said('savedTime') });
    await expect(own).rejects.toMatchObject({ code: 'forbidden', reason: 'ownInsight' });
    const draft = await putInsight({ owner, state: 'draft' });
    const early = recordOutcome(is(owner), { id: draft.id, ...said('savedTime') });
    await expect(early).rejects.toMatchObject({ reason: 'insightNotShared' });
    await recordOutcome(is(reader), { id, ...said('savedTime') });
    expect(await AuditEntry.countDocuments()).toBe(0);
  });
});

describe('the thanks for an insight', () => {
  it('come once a day, by name only where the reader gives it, the one that says most', async () => {
    const { reader, owner, id } = await makeTeamInsight();
    const other = await makePerson({ department: 'Quality' });
    await recordOutcome(is(other), { id, ...said('savedTime', false) });
    const [told] = await thanks();
    expect(told?.personId).toEqual(owner._id);
    const key = told?.dedupeKey ?? '';
    expect(JSON.stringify(told)).not.toContain(other.id);
    expect(await viewUsedCard(is(owner), id, key)).toMatchObject({ kind: 'savedTime', person: null, line: '' });
    await recordOutcome(is(reader, later(1000)), { id, ...said('solvedProblem') });
    expect(await thanks()).toHaveLength(1);
    const card = { card: 'insightUsed', kind: 'solvedProblem', person: { id: reader.id }, line };
    expect(await viewUsedCard(is(owner), id, key)).toMatchObject(card);
    expect(await viewUsedCard(is(reader), id, key)).toBeNull();
    const third = await makePerson({ department: 'Quality' });
    await recordOutcome(is(third, later(day)), { id, ...said('savedTime') });
    expect(await thanks()).toHaveLength(2);
  });

  it('do not come again for another word about the same use, and go with what was taken back', async () => {
    const { reader, owner, id } = await makeTeamInsight();
    await recordOutcome(is(reader), { id, ...said('savedTime') });
    await recordOutcome(is(reader, later(day)), { id, ...said('solvedProblem') });
    const [told, ...more] = await thanks();
    expect(more).toEqual([]);
    const key = told?.dedupeKey ?? '';
    expect(await viewUsedCard(is(owner), id, key)).toMatchObject({ kind: 'solvedProblem' });
    await removeOutcome(is(reader), { id });
    expect(await viewUsedCard(is(owner), id, key)).toBeNull();
    expect(await viewUsedCard(is(owner), id, 'no key of ours')).toBeNull();
  });

  it('come when "not sure yet" has become something, and not before', async () => {
    const { reader, owner, id } = await makeTeamInsight();
    await recordOutcome(is(reader), { id, ...said('notSure') });
    await recordOutcome(is(reader), { id, ...said('different') });
    expect(await thanks()).toEqual([]);
    await recordOutcome(is(reader, later(9 * day)), { id, ...said('savedTime') });
    const [told] = await thanks();
    expect(await viewUsedCard(is(owner), id, told?.dedupeKey ?? '')).toMatchObject({ kind: 'savedTime' });
  });

  it('never go to whoever shared without a name', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    for (const naming of ['unnamed', 'throughContact'] as const) {
      const { id } = await putInsight({ owner, naming });
      await recordOutcome(is(reader), { id, ...said('savedTime') });
    }
    expect(await thanks()).toEqual([]);
  });

  it.each(['reader', 'owner'] as const)('do not pass between people kept apart by the %s', async (by) => {
    const { reader, owner, id } = await makeTeamInsight();
    await recordOutcome(is(reader), { id, ...said('savedTime') });
    const [told] = await thanks();
    await Message.deleteMany({});
    const [one, other] = by === 'reader' ? [reader, owner] : [owner, reader];
    await Block.insertMany([{ tenantId, personId: one._id, otherId: other._id, createdAt: testNow }]);
    expect(await viewUsedCard(is(owner), id, told?.dedupeKey ?? '')).toBeNull();
    await removeOutcome(is(reader), { id });
    await recordOutcome(is(reader, later(day)), { id, ...said('savedTime') });
    expect(await thanks()).toEqual([]);
  });
});
