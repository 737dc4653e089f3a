import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { claimInsight } from '../../../api/domain/insights/claimInsight.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { passOnInsight } from '../../../api/domain/insights/passOnInsight.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { sweepInsights } from '../../../api/domain/insights/sweepInsights.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { viewInsightMessage } from '../../../api/domain/insights/viewInsightMessage.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makeContext, makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, times } from './readers.ts';
import { changed, makePeople, makeWithContact, rowOf, said, told, databaseHolds, words } from './sharing.ts';

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

  it('is not passed on by the card of an earlier text', async () => {
    const { member, contact, id } = await makeWaiting();
    const asked = (await rowOf(id))?.version ?? 0;
    await passOnInsight(is(contact), { id, isPassedOn: true, version: asked });
    const { audience, version } = await getInsight(is(member), { id });
    const text = 'Quite another text than the one that the contact has read.';
    await updateInsight(is(member), { id, ...changed(version, { audience: audience.audience, text }) });
    const old = { id, isPassedOn: true, version: asked };
    await expect(passOnInsight(is(contact), old)).rejects.toMatchObject({ reason: 'insightChanged' });
    expect(await getInsight(is(contact), { id })).toMatchObject({ state: 'waitsForContact', text });
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
    // Who passed it on may look at it again, though they are not in the programme; they find it in no list.
    expect(await getInsight(is(contact), { id })).toMatchObject({ state: 'shared', author: null, isMine: false });
    expect((await searchInsights(is(contact, new Date(testNow.getTime() + 5000)), { q: 'plan' })).hits).toEqual([]);
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

  it('waits for its contact again when its owner says it otherwise, and the contact is asked anew', async () => {
    const { member, members, contact, lead, id, audience } = await makeWaiting();
    await passOnInsight(is(contact), { id, isPassedOn: true });
    const change = { id, ...changed(2, { audience, text: 'Said otherwise' }) };
    const views = await times(3, () => updateInsight(is(member), change));
    for (const view of views)
      expect(view).toMatchObject({
        ...{
          state: 'waitsForContact',
          text: 'Said otherwise',
          author: null,
          contact: null,
          version: 3,
        },
        ...{ changedAt: '2026-03-03T00:00:00.000Z', history: [{ until: '2026-03-03T00:00:00.000Z' }] },
      });
    const [, other = lead] = members;
    await expect(getInsight(is(other), { id })).rejects.toMatchObject(notFound);
    expect((await told('insightPassOn')).map(({ personId }) => personId.toString())).toEqual([contact.id, contact.id]);
    expect(await card(contact, id)).toMatchObject({ card: 'insightPassOn', text: 'Said otherwise', version: 3 });
    await passOnInsight(is(contact), { id, isPassedOn: true });
    expect(await getInsight(is(other), { id })).toMatchObject({ text: 'Said otherwise', contact: { id: contact.id } });
  });

  it.each([
    { title: 'Another title' },
    { why: 'Another reason' },
    { link: 'https://learn.example.com/else' },
    { tags: [{ skillId: null, name: 'Another topic' }] },
  ])('waits again also for %o, and is asked about no more once it is taken back', async (changes) => {
    const { member, contact, id, audience } = await makeWaiting();
    await passOnInsight(is(contact), { id, isPassedOn: true });
    const same = await updateInsight(is(member), { id, ...changed(2, { audience }) });
    expect(same).toMatchObject({ state: 'shared', version: 2 });
    const view = await updateInsight(is(member), { id, ...changed(2, { audience, ...changes }) });
    expect(view.state).toBe('waitsForContact');
    await withdrawInsight(is(member), { id });
    expect((await told('insightPassOn')).every(({ state }) => state === 'cancelled')).toBe(true);
  });

  it('is opened to no other few, and to everyone only where they are 25: then nobody passes it on any more', async () => {
    const few = await makeWaiting();
    await passOnInsight(is(few.contact), { id: few.id, isPassedOn: true });
    const opened = updateInsight(is(few.member), { id: few.id, ...changed(2) });
    await expect(opened).rejects.toMatchObject({ reason: 'unnamedNeedsMore' });
    await emptyDatabase();
    await makePeople(25);
    const { member, contact, id } = await makeWaiting();
    await passOnInsight(is(contact), { id, isPassedOn: true });
    const team = { kind: 'team', department: 'Quality' } as const;
    const moved = updateInsight(is(member), { id, ...changed(2, { audience: team }) });
    await expect(moved).rejects.toMatchObject({ code: 'conflict', reason: 'unnamedOnlyWider' });
    const everyone = { id, ...changed(2, { text: 'For everyone' }) };
    for (const view of await times(2, () => updateInsight(is(member), everyone)))
      expect(view).toMatchObject({ state: 'shared', naming: 'unnamed', contact: null, author: null, version: 3 });
    expect((await rowOf(id)).contactId).toBeNull();
  });

  it('is asked of the present contact where the programme has named another since; of nobody about their own', async () => {
    const { member, contact, programme, id } = await makeWaiting();
    const [next] = await makePeople(1);
    if (!next) throw new Error('nobody there');
    await sweepInsights(makeSystem());
    expect(await told('insightPassOn')).toHaveLength(1);
    await Programme.updateOne({ _id: programme._id }, { $set: { contactId: next._id } });
    await times(3, () => sweepInsights(makeSystem()));
    const asked = await told('insightPassOn');
    expect(Object.fromEntries(asked.map(({ personId, state }) => [personId.toString(), state]))).toEqual({
      [contact.id]: 'cancelled',
      [next.id]: 'queued',
    });
    expect(asked).toHaveLength(2);
    await expect(passOnInsight(is(contact), { id, isPassedOn: true })).rejects.toMatchObject(notFound);
    expect(await card(next, id)).toMatchObject({ card: 'insightPassOn', text: words, version: 2 });
    await Enrolment.deleteMany({ personId: member._id });
    await Programme.updateOne({ _id: programme._id }, { $set: { contactId: member._id } });
    await sweepInsights(makeSystem());
    expect((await rowOf(id)).contactId?.toString()).toBe(next.id);
    expect(await passOnInsight(is(next), { id, isPassedOn: true })).toMatchObject({ isPassedOn: true });
  });
});
