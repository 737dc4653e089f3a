import { InsightComment } from '../../../api/domain/insights/model.ts';
import { addComment } from '../../../api/domain/insights/addComment.ts';
import { removeComment } from '../../../api/domain/insights/removeComment.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { day, later } from '../sessions/meeting.ts';
import { again, putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

const keyOf = (n: number): string => `5b0b5b6e-5d5c-4e57-9d0c-${String(n).padStart(12, '0')}`;
const words = (n = 1, isExperience = false) => ({ text: `It held for us, ${n}`, isExperience, onceKey: keyOf(n) });

describe('a comment', () => {
  it('stands under the insight with its writer’s name, also as an experience of their own', async () => {
    const { owner, reader, id } = await makeTeamInsight();
    await addComment(is(reader), { id, ...words(1) });
    const { comments } = await addComment(is(owner, later(1000)), { id, ...words(2, true) });
    expect(comments).toMatchObject([
      { person: { id: reader.id }, text: 'It held for us, 1', isMine: false, isExperience: false },
      { person: { id: owner.id }, text: 'It held for us, 2', isMine: true, isExperience: true },
    ]);
  });

  it('is one however often and by how many at once it is tapped, whatever the second says', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    await times(8, () => addComment(is(reader), { id, ...words() }));
    await addComment(is(reader), { id, ...words(), text: 'Another' });
    expect(await InsightComment.find().lean()).toMatchObject([{ text: 'It held for us, 1' }]);
    expect((await again(insight)).comments).toBe(1);
  });

  it('is taken away by its writer or by the owner of the insight, and by nobody else', async () => {
    const { owner, reader, insight, id } = await makeTeamInsight();
    const other = await makePerson({ department: 'Quality' });
    const put = async (n: number) => {
      const { comments } = await addComment(is(reader), { id, ...words(n) });
      return comments.find(({ text }) => text === words(n).text)?.id ?? '';
    };
    const [first, second] = [await put(1), await put(2)];
    const strange = removeComment(is(other), { id, commentId: first });
    await expect(strange).rejects.toMatchObject({ code: 'forbidden', reason: 'notYourComment' });
    await times(3, () => removeComment(is(reader), { id, commentId: first }));
    expect((await removeComment(is(owner), { id, commentId: second })).comments).toEqual([]);
    expect((await removeComment(is(other), { id, commentId: second })).comments).toEqual([]);
    expect([(await again(insight)).comments, await AuditEntry.countDocuments()]).toEqual([0, 0]);
  });

  it('is not taken away through an insight under which it does not stand', async () => {
    const { reader, owner, id } = await makeTeamInsight();
    const elsewhere = await putInsight({ owner: reader });
    const { comments } = await addComment(is(owner), { id, ...words() });
    await removeComment(is(reader), { id: elsewhere.id, commentId: comments[0]?.id ?? '' });
    expect(await InsightComment.countDocuments()).toBe(1);
  });

  it('is taken back by its writer also where they may not read the insight any more, and reads nothing to them', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    const put = async (n: number) => {
      const { comments } = await addComment(is(reader), { id, ...words(n) });
      return comments.at(-1)?.id ?? '';
    };
    const [first, second] = [await put(1), await put(2)];
    await Insight.updateOne({ _id: insight._id }, { $set: { state: 'hidden' } });
    const hidden = removeComment(is(reader), { id, commentId: first });
    await expect(hidden).rejects.toMatchObject({ code: 'not_found', reason: 'insightNotFound' });
    await Insight.updateOne({ _id: insight._id }, { $set: { state: 'shared', 'audience.department': 'Elsewhere' } });
    await expect(removeComment(is(reader), { id, commentId: second })).rejects.toMatchObject({ code: 'not_found' });
    expect([(await again(insight)).comments, await InsightComment.countDocuments()]).toEqual([0, 0]);
  });

  it('has words, none of which hides, and no more than an insight', async () => {
    const { reader, id } = await makeTeamInsight();
    const put = (text: string, n: number) => addComment(is(reader), { id, ...words(n), text });
    for (const text of ['\u200B\u2060', ' \u202E ', '👍👍'])
      await expect(put(text, 1)).rejects.toMatchObject({ code: 'invalid', reason: 'commentNeedsWords' });
    await expect(put('\u0958'.repeat(2001), 1)).rejects.toMatchObject({ code: 'invalid', reason: 'insightTooLong' });
    const { comments } = await put('\u202EIt held\u200B for us \u{1F44D}\r\n\r\n\r\n\r\nTwice', 2);
    expect(comments.map(({ text }) => text)).toEqual(['It held for us \u{1F44D}\n\nTwice']);
  });

  it('is not for those outside the audience, nor under what is not shared', async () => {
    const { owner, id, outsiders } = await makeTeamInsight();
    for (const [, ctx] of outsiders) {
      await expect(addComment(ctx, { id, ...words() })).rejects.toMatchObject({ code: 'not_found' });
      await expect(removeComment(ctx, { id, commentId: id })).rejects.toMatchObject({ code: 'not_found' });
    }
    const draft = await putInsight({ owner, state: 'draft' });
    const early = addComment(is(owner), { id: draft.id, ...words() });
    await expect(early).rejects.toMatchObject({ reason: 'insightNotShared' });
    expect(await InsightComment.countDocuments()).toBe(0);
  });

  it('is one of a hundred under an insight, also when several want the last place', async () => {
    const { reader, insight, id } = await makeTeamInsight();
    await Insight.updateOne({ _id: insight._id }, { $set: { comments: 98 } });
    const tried = await Promise.allSettled(
      Array.from({ length: 5 }, (_, n) => addComment(is(reader), { id, ...words(n) })),
    );
    const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'too_many', reason: 'tooManyComments' });
    expect([(await again(insight)).comments, await InsightComment.countDocuments()]).toEqual([100, 2]);
  });

  it('is one of twenty that a person writes in a day, wherever, also at once', async () => {
    const { reader, owner, insight } = await makeTeamInsight();
    const elsewhere = await putInsight({ owner });
    const rows = Array.from({ length: 17 }, (_, n) => ({
      ...{ tenantId, insightId: insight._id, personId: reader._id, text: 'Said', at: testNow },
      ...{ onceKey: keyOf(100 + n), place: `${testNow.toISOString().slice(0, 10)} ${n + 1}` },
    }));
    await InsightComment.insertMany(rows);
    const tried = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) => addComment(is(reader), { id: elsewhere.id, ...words(n) })),
    );
    const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'too_many', reason: 'tooManyCommentsToday' });
    expect(await InsightComment.countDocuments({ personId: reader._id })).toBe(20);
    const { comments } = await addComment(is(reader, later(day)), { id: elsewhere.id, ...words(50) });
    expect(comments).toHaveLength(4);
  });
});
