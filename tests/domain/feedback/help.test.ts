import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { askHelp } from '../../../api/domain/feedback/askHelp.ts';
import { getHelp } from '../../../api/domain/feedback/getHelp.ts';
import { listHelp, markHelpDone } from '../../../api/domain/feedback/listHelp.ts';
import { withdrawHelp } from '../../../api/domain/feedback/withdrawHelp.ts';
import { HelpRequest } from '../../../api/domain/feedback/model.ts';
import { viewHelpCancelled, viewHelpForm } from '../../../api/domain/feedback/viewHelpCard.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { Person, type PersonDocument } from '../../../api/domain/people/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makeContext, makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeActive, makeRequest, makeSkills } from '../partnerships/pair.ts';
import { makeStrangers } from '../sessions/meeting.ts';
import { makeHeldInProgramme, type InProgramme } from './heldMeeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const words = 'We never find a time';
let contact: PersonDocument;

/** A pair of a programme with a lead and a contact. */
async function makeHelped(): Promise<InProgramme> {
  const pair = await makeHeldInProgramme();
  contact = await makePerson({ name: 'Paula Contact' });
  await Programme.updateOne({ _id: pair.programme }, { $set: { contactId: contact._id } });
  return pair;
}
const is = (person: PersonDocument) => makeContext({ person });

describe('help with a partnership', () => {
  it.each(['contact', 'lead'] as const)('is asked of the %s, who alone is told, by name', async (to) => {
    const { id, as, asker, asked, lead } = await makeHelped();
    const [chosen, other] = to === 'contact' ? [contact, lead] : [lead, contact];
    expect(await getHelp(as(asker), { id })).toMatchObject({
      programmeName: 'Learning partners',
      contact: { id: contact.id },
      lead: { id: lead.id },
      asked: null,
    });
    const before = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    expect((await askHelp(as(asker), { id, to, words })).asked).toMatchObject({ to: { id: chosen.id } });
    expect((await listHelp(is(chosen))).requests).toMatchObject([
      { person: { id: asker.id }, address: asker.mail, partners: [{ id: asked.id }], words, isDone: false },
    ]);
    const told = await Message.find({ kind: 'helpAsked' });
    expect(told.map(({ personId }) => personId.toString())).toEqual([chosen.id]);
    expect(await viewMessage(is(chosen), told[0] ?? { kind: 'welcome' })).toMatchObject({
      card: 'helpAsked',
      person: { id: asker.id },
      words,
      isDone: false,
    });
    for (const one of [asked, other]) expect((await listHelp(is(one))).requests).toEqual([]);
    const administrator = makeContext({ person: await makePerson(), actor: { isAdministrator: true } });
    expect((await listHelp(administrator)).requests).toEqual([]);
    expect((await getHelp(as(asked), { id })).asked).toBeNull();
    expect([await AuditEntry.countDocuments(), (await Message.countDocuments()) - 1]).toEqual(before);
  });

  it('is one request however often and by how many at once it is tapped, whoever is named then', async () => {
    const { id, as, asker } = await makeHelped();
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => askHelp(as(asker), { id, to: n % 2 ? 'lead' : 'contact', words })),
    );
    expect([await HelpRequest.countDocuments(), await Message.countDocuments({ kind: 'helpAsked' })]).toEqual([1, 1]);
    expect((await viewHelpForm(as(asker), { id })).card).toBe('helpSent');
    expect((await viewHelpCancelled(as(asker), { id })).card).toBe('helpSent');
  });

  it('is looked after by the one who was asked, once; then it may be asked for again', async () => {
    const { id, as, asker, lead } = await makeHelped();
    await askHelp(as(asker), { id, to: 'lead', words: '' });
    const request = (await listHelp(is(lead))).requests[0]?.id ?? '';
    for (const ctx of [as(asker), is(contact), makeContext({ person: lead, actor: { personId: asker.id } })])
      await expect(markHelpDone(ctx, { id: request })).rejects.toMatchObject({ code: 'not_found' });
    const done = await Promise.all([1, 2, 3].map(() => markHelpDone(is(lead), { id: request })));
    for (const { requests } of done) expect(requests).toMatchObject([{ isDone: true }]);
    const { doneAt } = await HelpRequest.findById(request).orFail();
    await markHelpDone(makeContext({ person: lead, now: new Date(testNow.getTime() + 1000) }), { id: request });
    expect((await HelpRequest.findById(request).orFail()).doneAt).toEqual(doneAt);
    expect((await getHelp(as(asker), { id })).asked).toBeNull();
    await askHelp(as(asker), { id, to: 'lead', words: 'Again' });
    expect((await listHelp(is(lead))).requests.map(({ isDone }) => isDone)).toEqual([false, true]);
  });

  it('is taken back by whoever asked: its words are gone, the first reads so, and the other one may be asked', async () => {
    const { id, as, asker, asked, lead } = await makeHelped();
    await askHelp(as(asker), { id, to: 'lead', words });
    expect((await withdrawHelp(as(asked), { id })).asked).toBeNull();
    expect((await getHelp(as(asker), { id })).asked).toMatchObject({ to: { id: lead.id }, isReached: true });
    await Promise.all([1, 2, 3].map(() => withdrawHelp(as(asker), { id })));
    expect((await getHelp(as(asker), { id })).asked).toBeNull();
    expect((await listHelp(is(lead))).requests).toMatchObject([{ words: '', isWithdrawn: true, isDone: false }]);
    const told = await Message.findOne({ kind: 'helpAsked' }).orFail();
    expect(told.state).toBe('cancelled');
    expect(await viewMessage(is(lead), told)).toMatchObject({ words: '', isWithdrawn: true });
    await markHelpDone(is(lead), { id: told.feedbackId?.toString() ?? '' });
    expect((await askHelp(as(asker), { id, to: 'contact', words })).asked).toMatchObject({ to: { id: contact.id } });
    expect((await listHelp(is(contact))).requests).toMatchObject([{ words, isWithdrawn: false }]);
  });

  it.each(['failed', 'blocked', 'expired'] as const)(
    'says plainly that a message which %s did not come',
    async (state) => {
      const { id, as, asker } = await makeHelped();
      await askHelp(as(asker), { id, to: 'lead', words });
      await Message.updateMany({ kind: 'helpAsked' }, { $set: { state } });
      expect((await getHelp(as(asker), { id })).asked).toMatchObject({ isReached: false });
      expect(await viewHelpForm(as(asker), { id })).toMatchObject({ card: 'helpSent', isReached: false });
    },
  );

  it('does not stay with who has left or leads no more: somebody else can be asked', async () => {
    const { id, as, asker, lead } = await makeHelped();
    await askHelp(as(asker), { id, to: 'lead', words });
    await Person.updateOne({ _id: lead._id }, { $set: { leftAt: testNow } });
    expect((await getHelp(as(asker), { id })).asked).toBeNull();
    expect((await askHelp(as(asker), { id, to: 'contact', words })).asked).toMatchObject({ to: { id: contact.id } });
    expect((await HelpRequest.find()).filter(({ openKey }) => openKey !== undefined)).toHaveLength(1);
  });

  it('is never asked of the pair, of a manager however far above, or of who has left', async () => {
    const { id, as, asker, asked, lead } = await makeHelped();
    const middle = await makePerson({ managerId: lead._id });
    await Person.updateOne({ _id: asker._id }, { $set: { managerId: middle._id } });
    expect((await getHelp(as(asker), { id })).lead).toBeNull();
    expect((await getHelp(as(asked), { id })).lead).toMatchObject({ id: lead.id });
    const second = await makePerson({ name: 'Second Lead' });
    await Programme.updateMany({}, { $set: { leadIds: [lead._id, asked._id, second._id], contactId: middle._id } });
    expect(await getHelp(as(asker), { id })).toMatchObject({ lead: { id: second.id }, contact: null });
    await Person.updateOne({ _id: second._id }, { $set: { leftAt: testNow } });
    expect(await getHelp(as(asker), { id })).toMatchObject({ lead: null, contact: null });
    await expect(askHelp(as(asker), { id, to: 'lead', words })).rejects.toMatchObject({ reason: 'nobodyToAsk' });
    expect(await HelpRequest.countDocuments()).toBe(0);
  });

  it('is never asked of a contact who has come inside meanwhile', async () => {
    const { id, as, asker, programme, lead } = await makeHelped();
    const inside = { tenantId, programmeId: programme, role: 'partner', joinedAt: testNow, personId: contact._id };
    await Enrolment.insertMany([{ ...inside, state: 'enrolled' }]);
    expect(await getHelp(as(asker), { id })).toMatchObject({ contact: null, lead: { id: lead.id } });
    await Enrolment.updateMany({ personId: contact._id }, { $set: { state: 'left' } });
    expect((await getHelp(as(asker), { id })).contact).toMatchObject({ id: contact.id });
  });

  it('has nobody to be asked where no programme stands behind a pair, and says so', async () => {
    const { id, as, asker } = await makeActive();
    expect(await getHelp(as(asker), { id })).toEqual({ programmeName: '', contact: null, lead: null, asked: null });
    expect(await viewHelpForm(as(asker), { id })).toMatchObject({ card: 'needHelp', contact: null, lead: null });
    await expect(askHelp(as(asker), { id, to: 'contact', words })).rejects.toMatchObject({ reason: 'nobodyToAsk' });
    expect((await viewHelpCancelled(as(asker), { id })).card).toBe('helpCancelled');
  });

  it('is for members of a partnership that has begun, also after its end', async () => {
    const { id, as, asker } = await makeHelped();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator } });
      for (const act of [getHelp(ctx, { id }), askHelp(ctx, { id, to: 'lead', words }), viewHelpForm(ctx, { id })])
        await expect(act).rejects.toMatchObject({ code: 'not_found' });
    }
    await endPartnership(as(asker), { id });
    expect((await askHelp(as(asker), { id, to: 'lead', words })).asked).not.toBeNull();
    const request = await makeRequest();
    const early = getHelp(request.as(request.asker), { id: request.id });
    await expect(early).rejects.toMatchObject({ reason: 'notActive' });
  });
});
