import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { blockPerson } from '../../../api/domain/blocks/blockPerson.ts';
import { answerSave } from '../../../api/domain/insights/answerSave.ts';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import { expireSaves } from '../../../api/domain/insights/expireSaves.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { takeBackSave } from '../../../api/domain/insights/takeBackSave.ts';
import { viewInsightMessage } from '../../../api/domain/insights/viewInsightMessage.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { rememberConversation } from '../../../api/domain/people/rememberConversation.ts';
import { makeContext, makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, times } from './readers.ts';
import { makePeople, rowOf, databaseHolds, told, wholeDatabase, words } from './sharing.ts';

useDatabase();
let saver: PersonDocument;
let author: PersonDocument;
beforeEach(async () => {
  await emptyDatabase();
  saver = await makePerson({ name: 'Sam Saver' });
  author = await makePerson({ name: 'Ann Author', department: 'Quality' });
});

const by = (objectId: string | null | undefined, text = words) => ({
  ...{ text, authorObjectId: objectId ?? '', authorName: 'Ann Author', onceKey: randomUUID() },
});
const save = async (text = words) => (await askToSave(is(saver), by(author.objectId, text))).id;
const card = (person: PersonDocument, kind: string, insightId: string, isUpdate = false) =>
  viewInsightMessage(is(person), { kind, insightId, isUpdate });
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000 + 5000);
const notFound = { code: 'not_found', reason: 'insightNotFound' };
const installed = (objectId: string) => ({
  ...{ objectId, name: 'Ann Author', conversationId: 'chat', serviceUrl: 'https://smba.trafficmanager.net/teams/' },
  botId: 'bot',
});

describe('saving a colleague’s message', () => {
  it('asks its author; until then nobody but the two sees it, in no list, search or card', async () => {
    const id = await save();
    const [message, ...more] = await told('saveConsent');
    expect([more.length, message?.personId.toString(), message?.expiresAt]).toEqual([
      ...[0, author.id],
      new Date('2026-04-02T09:00:00.000Z'),
    ]);
    expect(await card(author, 'saveConsent', id)).toMatchObject({
      ...{ card: 'saveConsent', insightId: id, version: 1, text: words, mayBeUnnamed: false },
      saver: { id: saver.id },
    });
    for (const one of [author, saver]) expect((await getInsight(is(one), { id })).state).toBe('waitsForAuthor');
    const others: [PersonDocument, boolean][] = [
      [await makePerson(), false],
      [await makePerson(), true],
      [await makePerson({ tenantId: otherTenantId }), false],
    ];
    for (const [person, isAdministrator] of others) {
      const ctx = makeContext({ person, actor: { isAdministrator } });
      await expect(getInsight(ctx, { id })).rejects.toMatchObject(notFound);
      for (const answer of ['named', 'unnamed', 'refused'] as const)
        await expect(answerSave(ctx, { id, answer })).rejects.toMatchObject(notFound);
      await expect(takeBackSave(ctx, { id })).rejects.toMatchObject(notFound);
      expect(await card(person, 'saveConsent', id, true)).toBeNull();
    }
    for (const answer of ['named', 'refused'] as const)
      await expect(answerSave(is(saver), { id, answer })).rejects.toMatchObject(notFound);
    expect((await searchInsights(is(saver, later(0)), { q: 'plan' })).hits).toEqual([]);
    expect(await AuditEntry.countDocuments()).toBe(0);
  });

  it('shares it with everyone under its author’s name after an OK, and tells whoever saved it', async () => {
    const id = await save();
    const answers = await times(5, () => answerSave(is(author), { id, answer: 'named' }));
    for (const one of answers) expect(one).toMatchObject({ card: 'saveAnswered', insightId: id, answer: 'named' });
    expect(await answerSave(is(author), { id, answer: 'refused' })).toMatchObject({ answer: 'named' });
    expect(await getInsight(is(await makePerson()), { id })).toMatchObject({
      ...{ state: 'shared', author: { id: author.id }, audience: { audience: { kind: 'everyone' } } },
      rightUntil: '2026-09-03',
    });
    expect((await told('saveOutcome')).map(({ personId }) => personId.toString())).toEqual([saver.id]);
    const title = 'Look at the plan before you order a faster server';
    expect(await card(saver, 'saveOutcome', id)).toMatchObject({
      card: 'saveOutcome',
      insightId: id,
      title,
      isShared: true,
    });
    expect(await card(author, 'saveConsent', id)).toBeNull();
    expect(await card(author, 'saveConsent', id, true)).toMatchObject({ card: 'saveAnswered', answer: 'named' });
    expect(await AuditEntry.countDocuments()).toBe(1);
  });

  it.each(['a no', 'a no by taking it back in the tab', '30 days of silence', 'taking back a yes'])(
    'leaves no word after %s, and whoever saved it reads the same',
    async (what) => {
      const id = await save();
      if (what === 'a no') await times(4, () => answerSave(is(author), { id, answer: 'refused' }));
      if (what.includes('tab')) await withdrawInsight(is(author), { id });
      if (what.includes('silence')) await times(3, () => expireSaves(makeSystem({ now: later(30) })));
      if (what.includes('yes')) {
        await answerSave(is(author), { id, answer: 'named' });
        await times(3, () => takeBackSave(is(author), { id }));
      }
      expect(await databaseHolds(/at the plan|faster|server|index was all/iu)).toBe(false);
      expect((await told('saveOutcome')).map(({ personId }) => personId.toString())).toEqual([saver.id]);
      expect(await card(saver, 'saveOutcome', id)).toMatchObject({
        card: 'saveOutcome',
        insightId: id,
        title: '',
        isShared: false,
      });
      for (const one of [author, saver]) await expect(getInsight(is(one), { id })).rejects.toMatchObject(notFound);
      expect(await answerSave(is(author), { id, answer: 'named' })).toMatchObject({ answer: 'refused' });
      expect(await card(author, 'saveConsent', id, true)).toMatchObject({ card: 'saveAnswered', answer: 'refused' });
      expect((await told('saveConsent')).every(({ state }) => state === 'cancelled') || what.includes('yes')).toBe(
        true,
      );
    },
  );

  it('is left alone one moment before the 30 days are over', async () => {
    const id = await save();
    await expireSaves(makeSystem({ now: new Date(later(30).getTime() - 6000) }));
    expect((await rowOf(id)).state).toBe('waitsForAuthor');
  });

  it('takes the author’s name out of every row after an OK without it, and stays theirs to take back', async () => {
    await makePeople(25);
    const id = await save();
    expect(await card(author, 'saveConsent', id)).toMatchObject({ mayBeUnnamed: true });
    const answers = await times(5, () => answerSave(is(author), { id, answer: 'unnamed' }));
    for (const one of answers)
      expect(one).toMatchObject({ card: 'saveAnswered', insightId: id, answer: 'unnamed', saver: { id: saver.id } });
    const [row, ...more] = await Insight.find();
    expect([more.length, row?.ownerId, row?.state]).toEqual([0, null, 'shared']);
    expect(await told('saveConsent')).toEqual([]);
    const [outcome] = await told('saveOutcome');
    expect([outcome?.insightId, outcome?.createdAt]).toEqual([row?._id, new Date('2026-03-03T00:00:00.000Z')]);
    await Person.deleteMany({});
    const all = await wholeDatabase();
    for (const one of [author.id, author.objectId, id]) expect(all).not.toContain(one);
    for (const one of [saver, author]) await Person.insertMany([one.toObject()]);
    await expect(takeBackSave(is(saver), { id })).rejects.toMatchObject(notFound);
    expect(await takeBackSave(is(author), { id })).toMatchObject({ answer: 'refused', insightId: id });
    expect(await databaseHolds(/faster server/iu)).toBe(false);
    expect(await card(author, 'saveConsent', id, true)).toMatchObject({ answer: 'refused' });
  });

  it('can’t be shared without a name below 25 readers', async () => {
    const id = await save();
    const answer = answerSave(is(author), { id, answer: 'unnamed' });
    await expect(answer).rejects.toMatchObject({ code: 'conflict', reason: 'unnamedNeedsMore' });
    expect((await rowOf(id)).state).toBe('waitsForAuthor');
  });

  it('is of a yes and a no at once the one that came first', async () => {
    const id = await save();
    const answers = await Promise.all(
      (['named', 'refused'] as const).map((answer) => answerSave(is(author), { id, answer })),
    );
    const { state } = await rowOf(id);
    expect(answers.some(({ answer }) => answer === (state === 'shared' ? 'named' : 'refused'))).toBe(true);
    expect(await told('saveOutcome')).toHaveLength(1);
    expect(await databaseHolds(/faster server/u)).toBe(state === 'shared');
  });

  it('makes a draft of one’s own message, asking nobody', async () => {
    const input = by(saver.objectId?.toUpperCase());
    const [view, again] = await times(2, () => askToSave(is(saver), input));
    expect(view).toMatchObject({ state: 'draft', isMine: true, id: again?.id });
    expect(await told('saveConsent')).toEqual([]);
  });
});

describe('an author who can’t be asked', () => {
  it('is asked about the oldest three when they add Pairwise', async () => {
    const objectId = randomUUID();
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1)
      ids.push((await askToSave(is(saver, new Date(testNow.getTime() + at * 1000)), by(objectId.toUpperCase()))).id);
    expect(await told('saveConsent')).toEqual([]);
    const { personId } = await rememberConversation(makeSystem(), installed(objectId));
    await times(3, () => rememberConversation(makeSystem(), installed(objectId)));
    const asked = await told('saveConsent');
    expect(asked.map(({ insightId }) => String(insightId))).toEqual(ids.slice(0, 3));
    expect(new Set(asked.map((one) => one.personId.toString()))).toEqual(new Set([personId]));
    const known = await Person.findById(personId).orFail();
    await answerSave(is(known), { id: ids[0] ?? '', answer: 'refused' });
    await expireSaves(makeSystem());
    expect((await told('saveConsent')).map(({ insightId }) => String(insightId))).toEqual(ids.slice(0, 4));
  });

  it('has three questions at most before them, also when ten colleagues ask at once', async () => {
    const savers = await makePeople(10);
    await times(10, async (at) => askToSave(is(savers[at] ?? saver), by(author.objectId)));
    expect(await told('saveConsent')).toHaveLength(3);
    expect(await Insight.countDocuments({ state: 'waitsForAuthor', ownerId: author._id })).toBe(3);
  });

  it('has left, or is kept apart: whoever saved it sees the same, and it ends the same', async () => {
    const other = await makePerson();
    const gone = await makePerson({ leftAt: testNow });
    await blockPerson(is(author), { id: saver.id });
    const views = [
      await askToSave(is(saver), by(other.objectId)),
      await askToSave(is(saver), by(author.objectId)),
      await askToSave(is(saver), by(gone.objectId)),
      await askToSave(is(saver), by(randomUUID())),
    ];
    const [asked, ...notAsked] = views.map((view) => ({ ...view, id: '' }));
    for (const view of notAsked) expect(view).toEqual(asked);
    await expireSaves(makeSystem());
    expect((await told('saveConsent')).map(({ personId }) => personId.toString())).toEqual([other.id]);
    const [, apart] = views;
    await expect(answerSave(is(author), { id: apart?.id ?? '', answer: 'named' })).rejects.toMatchObject(notFound);
    await expireSaves(makeSystem({ now: later(30) }));
    const cards = await Promise.all(views.map(({ id }) => card(saver, 'saveOutcome', id)));
    for (const one of cards) expect(one).toMatchObject({ isShared: false, title: '' });
    expect(await told('saveOutcome')).toHaveLength(4);
  });
});

describe('asking', () => {
  it('is one question for one tap, and ten within a day for one person, whatever comes at once', async () => {
    const input = by(author.objectId);
    await times(8, () => askToSave(is(saver), input));
    expect([await Insight.countDocuments(), (await told('saveConsent')).length]).toEqual([1, 1]);
    const results = await Promise.allSettled(Array.from({ length: 14 }, () => askToSave(is(saver), by(randomUUID()))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    const one = askToSave(is(saver), by(randomUUID()));
    await expect(one).rejects.toMatchObject({ code: 'too_many', reason: 'tooManySaves' });
    await askToSave(is(saver, later(1)), by(randomUUID()));
  });

  it.each([
    ['word '.repeat(2000), 'insightTooLong'],
    ['👍', 'insightNeedsWords'],
  ])('is refused for what can’t be an insight: %#', async (text, reason) => {
    await expect(save(text)).rejects.toMatchObject({ code: 'invalid', reason });
    expect(await Insight.countDocuments()).toBe(0);
  });
});
