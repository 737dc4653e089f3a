import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { claimInsight } from '../../../api/domain/insights/claimInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { passOnInsight } from '../../../api/domain/insights/passOnInsight.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { viewInsightMessage } from '../../../api/domain/insights/viewInsightMessage.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { makeContext, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, times } from './readers.ts';
import { changed, makeWithContact, rowOf, said, told, databaseHolds, words } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

/** Somebody in a small programme has asked its contact to pass something on. */
async function makeWaiting() {
  const made = await makeWithContact();
  const input = said({ audience: made.audience, naming: 'throughContact' });
  const { id } = await shareInsight(is(made.member), input);
  return { ...made, id };
}
const card = (person: Parameters<typeof is>[0], insightId: string, isUpdate = false) =>
  viewInsightMessage(is(person), { kind: 'insightPassOn', insightId, isUpdate });
const notFound = { code: 'not_found' };

describe('through a neutral contact', () => {
  it('waits where few may read it: only its owner and the contact see it, and the contact not whose it is', async () => {
    const { member, members, contact, lead, id } = await makeWaiting();
    expect(await getInsight(is(member), { id })).toMatchObject({
      state: 'waitsForContact',
      author: null,
      isMine: true,
    });
    const seen = await getInsight(is(contact), { id });
    expect(seen).toMatchObject({ state: 'waitsForContact', author: null, contact: null, isMine: false, text: words });
    const [message, ...more] = await told('insightPassOn');
    expect([more.length, message?.personId.toString(), message?.createdAt]).toEqual([
      ...[0, contact.id],
      new Date('2026-03-03T00:00:00.000Z'),
    ]);
    const view = await card(contact, id);
    expect(view).toMatchObject({ card: 'insightPassOn', text: words, programmeName: 'Learning partners', version: 1 });
    expect(JSON.stringify([view, seen])).not.toContain(member.name);
    const [, other = lead] = members;
    for (const one of [lead, other]) {
      await expect(getInsight(is(one), { id })).rejects.toMatchObject(notFound);
      await expect(passOnInsight(is(one), { id, isPassedOn: true })).rejects.toMatchObject(notFound);
      expect(await card(one, id, true)).toBeNull();
    }
    await expect(passOnInsight(is(member), { id, isPassedOn: true })).rejects.toMatchObject(notFound);
  });

  it('is shared by one tap, however often: with the contact’s name, for the programme', async () => {
    const { members, contact, lead, id } = await makeWaiting();
    const answers = await times(5, () => passOnInsight(is(contact), { id, isPassedOn: true }));
    for (const answer of answers) expect(answer).toMatchObject({ id, isPassedOn: true });
    expect(await passOnInsight(is(contact), { id, isPassedOn: false })).toMatchObject({ isPassedOn: true });
    expect(await card(contact, id)).toBeNull();
    expect(await card(contact, id, true)).toMatchObject({ card: 'insightPassedOn', isPassedOn: true });
    const [, other = lead] = members;
    expect(await getInsight(is(other), { id })).toMatchObject({
      ...{ state: 'shared', author: null, contact: { id: contact.id }, naming: 'throughContact' },
      ...{ rightUntil: null, sharedAt: '2026-03-03T00:00:00.000Z' },
    });
    await expect(getInsight(is(contact), { id })).rejects.toMatchObject(notFound);
    const { hits } = await searchInsights(is(other, new Date(testNow.getTime() + 5000)), { q: 'plan' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    expect((await AuditEntry.find()).map(({ action, actorId }) => [action, String(actorId)])).toEqual([
      ['insight.passedOn', contact.id],
    ]);
  });

  it('is gone when the contact keeps it back, and when its owner takes it back first', async () => {
    const { contact, id } = await makeWaiting();
    expect(await passOnInsight(is(contact), { id, isPassedOn: false })).toEqual({ id, title: '', isPassedOn: false });
    expect(await passOnInsight(is(contact), { id, isPassedOn: true })).toMatchObject({ isPassedOn: false });
    expect(await databaseHolds(/faster server/u)).toBe(false);
    await emptyDatabase();
    const again = await makeWaiting();
    await withdrawInsight(is(again.member), { id: again.id });
    expect((await told('insightPassOn')).map(({ state }) => state)).toEqual(['cancelled']);
    expect(await passOnInsight(is(again.contact), { id: again.id, isPassedOn: true })).toMatchObject({
      isPassedOn: false,
    });
    expect(await databaseHolds(/faster server/u)).toBe(false);
  });

  it('is of two answers at once the one that came first', async () => {
    const { contact, id } = await makeWaiting();
    const answers = await Promise.all(
      [true, false].map((isPassedOn) => passOnInsight(is(contact), { id, isPassedOn })),
    );
    expect(new Set(answers.map(({ isPassedOn }) => isPassedOn)).size).toBe(1);
    expect((await rowOf(id)).state).toBe(answers[0]?.isPassedOn ? 'shared' : 'withdrawn');
  });

  it('waits no more when its owner puts their name to it; nobody else can', async () => {
    const { member, contact, lead, id } = await makeWaiting();
    for (const one of [contact, lead]) await expect(claimInsight(is(one), { id })).rejects.toBeDefined();
    const administrator = makeContext({ person: lead, actor: { isAdministrator: true } });
    await expect(claimInsight(administrator, { id })).rejects.toMatchObject(notFound);
    const change = updateInsight(is(member), { id, ...changed(1) });
    await expect(change).rejects.toMatchObject({ reason: 'insightWaits' });
    expect(await claimInsight(is(member), { id })).toMatchObject({
      ...{ state: 'shared', naming: 'named', author: { id: member.id }, contact: null },
    });
    await expect(passOnInsight(is(contact), { id, isPassedOn: false })).rejects.toMatchObject(notFound);
  });

  it('can be had in a programme with a contact only; otherwise a name, or nothing', async () => {
    const { member, contact, id } = await makeWaiting();
    const share = (changes: object) => shareInsight(is(member), said(changes));
    for (const audience of [{ kind: 'everyone' }, { kind: 'team', department: 'Quality' }])
      for (const naming of ['unnamed', 'throughContact'])
        await expect(share({ audience, naming })).rejects.toMatchObject({ reason: 'unnamedNeedsMore' });
    const { audience } = await getInsight(is(member), { id });
    const own = shareInsight(is(contact), said({ audience: audience.audience, naming: 'throughContact' }));
    await expect(own).rejects.toMatchObject({ reason: 'audienceNotFound' });
  });

  it('takes the place of a draft, whose row is gone', async () => {
    const { member, contact, audience } = await makeWithContact();
    const wish = said({ audience, naming: 'throughContact', isDraft: true });
    const { id } = await shareInsight(is(member), wish);
    expect(await told('insightPassOn')).toEqual([]);
    const view = await updateInsight(is(member), { id, ...changed(1, { audience, isShared: true }) });
    expect(view).toMatchObject({ state: 'waitsForContact', naming: 'throughContact', author: null, isMine: true });
    await expect(rowOf(id)).rejects.toBeDefined();
    expect(await card(contact, view.id)).toMatchObject({ card: 'insightPassOn', insightId: view.id });
    expect((await rowOf(view.id)).ownerId).toBeNull();
  });

  it('is corrected by its owner for the same readers, and opened to 25 and more, but to no other few', async () => {
    const { member, contact, id, audience } = await makeWaiting();
    await passOnInsight(is(contact), { id, isPassedOn: true });
    const view = await updateInsight(is(member), { id, ...changed(2, { audience, text: 'Said better' }) });
    expect(view).toMatchObject({
      ...{ text: 'Said better', contact: { id: contact.id }, author: null },
      ...{ changedAt: '2026-03-03T00:00:00.000Z', history: [{ until: '2026-03-03T00:00:00.000Z' }] },
    });
    const few = updateInsight(is(member), { id, ...changed(3) });
    await expect(few).rejects.toMatchObject({ reason: 'unnamedNeedsMore' });
  });
});
