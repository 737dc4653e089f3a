import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { getPairFeedback } from '../../../api/domain/feedback/getPairFeedback.ts';
import { PartnerLine } from '../../../api/domain/feedback/model.ts';
import { viewLineForm, viewWrittenLine } from '../../../api/domain/feedback/viewLineCard.ts';
import { writeLine } from '../../../api/domain/feedback/writeLine.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeContext, makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeActive, makeRequest, makeSkills } from '../partnerships/pair.ts';
import { day, later, makeStrangers } from '../sessions/meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const keyOf = (n: number): string => `5b0b5b6e-5d5c-4e57-9d0c-${String(n).padStart(12, '0')}`;
const line = (toPersonId: string, isSent = true, n = 1) => ({
  toPersonId,
  text: 'You let me hold the mouse',
  isSent,
  onceKey: keyOf(n),
});

describe('a line to a partner', () => {
  it('is read by that partner with the writer’s name, and comes as a message', async () => {
    const { id, as, asker, asked } = await makeActive();
    const audits = await AuditEntry.countDocuments();
    const { lines } = await writeLine(as(asker), { id, ...line(asked.id) });
    expect(lines).toMatchObject([
      { isMine: true, isSent: true, to: { id: asked.id }, text: 'You let me hold the mouse' },
    ]);
    expect((await getPairFeedback(as(asked), { id })).lines).toMatchObject([{ isMine: false, from: { id: asker.id } }]);
    const told = await Message.findOne({ kind: 'partnerLine' }).orFail();
    expect(told.personId).toEqual(asked._id);
    expect(await viewMessage(as(asked), told)).toMatchObject({
      card: 'partnerLine',
      person: { id: asker.id },
      line: 'You let me hold the mouse',
    });
    expect(await viewMessage(as(asker), told)).toBeNull();
    expect(await AuditEntry.countDocuments()).toBe(audits);
  });

  it('kept is the writer’s own, and nobody is told', async () => {
    const { id, as, asker, asked } = await makeActive();
    await writeLine(as(asker), { id, ...line(asked.id, false) });
    expect((await getPairFeedback(as(asker), { id })).lines).toMatchObject([{ isSent: false, isMine: true }]);
    expect((await getPairFeedback(as(asked), { id })).lines).toEqual([]);
    expect(await Message.countDocuments({ kind: 'partnerLine' })).toBe(0);
    expect(await viewWrittenLine(as(asker), { id, onceKey: keyOf(1) })).toMatchObject({ card: 'feedbackKept' });
    expect(await viewWrittenLine(as(asked), { id, onceKey: keyOf(1) })).toBeNull();
  });

  it('is one line and one message however often and by how many at once it is tapped', async () => {
    const { id, as, asker, asked } = await makeActive();
    await Promise.all(Array.from({ length: 10 }, () => writeLine(as(asker), { id, ...line(asked.id) })));
    await writeLine(as(asker), { id, ...line(asked.id, false), text: 'Another' });
    expect(await PartnerLine.find().lean()).toMatchObject([{ text: 'You let me hold the mouse', isSent: true }]);
    expect(await Message.countDocuments({ kind: 'partnerLine' })).toBe(1);
  });

  it('goes to a partner: not to oneself, not to anybody else', async () => {
    const { id, as, asker } = await makeActive();
    const stranger = await makePerson();
    await expect(writeLine(as(asker), { id, ...line(asker.id) })).rejects.toMatchObject({ reason: 'lineToYourself' });
    await expect(writeLine(as(asker), { id, ...line(stranger.id) })).rejects.toMatchObject({ code: 'not_found' });
    expect(await PartnerLine.countDocuments()).toBe(0);
  });

  it('is for members of a partnership that has begun, also after its end', async () => {
    const { id, as, asker, asked } = await makeActive();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator } });
      await expect(writeLine(ctx, { id, ...line(asked.id) })).rejects.toMatchObject({ code: 'not_found' });
      await expect(viewLineForm(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
    }
    await endPartnership(as(asked), { id });
    expect((await writeLine(as(asker), { id, ...line(asked.id) })).lines).toHaveLength(1);
    const request = await makeRequest();
    const early = writeLine(request.as(request.asker), { id: request.id, ...line(request.asked.id) });
    await expect(early).rejects.toMatchObject({ reason: 'notActive' });
  });

  it('is sent five times a day and no more, and never to who is kept apart by now', async () => {
    const { id, as, asker, asked } = await makeActive();
    for (let n = 1; n <= 5; n += 1) await writeLine(as(asker), { id, ...line(asked.id, true, n) });
    const sixth = { id, ...line(asked.id, true, 6) };
    await expect(writeLine(as(asker), sixth)).rejects.toMatchObject({ code: 'too_many', reason: 'tooManyLines' });
    expect((await writeLine(as(asker), { ...sixth, isSent: false })).lines).toHaveLength(6);
    await writeLine(as(asker, later(day + 1)), { ...sixth, onceKey: keyOf(7) });
    const told = await Message.findOne({ kind: 'partnerLine' }).orFail();
    await Block.insertMany([{ tenantId, personId: asked._id, otherId: asker._id, createdAt: testNow }]);
    expect(await viewMessage(as(asked), told)).toBeNull();
  });

  it.each(['writer', 'reader'] as const)(
    'neither reaches nor stands before people kept apart by the %s',
    async (by) => {
      const { id, as, asker, asked } = await makeActive();
      await writeLine(as(asker), { id, ...line(asked.id, true, 1) });
      const [one, other] = by === 'writer' ? [asker, asked] : [asked, asker];
      await Block.insertMany([{ tenantId, personId: one._id, otherId: other._id, createdAt: testNow }]);
      expect((await getPairFeedback(as(asked), { id })).lines).toEqual([]);
      expect((await getPairFeedback(as(asker), { id })).lines).toHaveLength(1);
      await expect(writeLine(as(asker), { id, ...line(asked.id, true, 2) })).rejects.toMatchObject({
        code: 'conflict',
        reason: 'lineNotNow',
      });
      expect((await writeLine(as(asker), { id, ...line(asked.id, false, 2) })).lines).toHaveLength(2);
      expect(await Message.countDocuments({ kind: 'partnerLine' })).toBe(1);
    },
  );

  it('is sent within a month after the end, and not to who has left, refused in the same words', async () => {
    const { id, as, asker, asked } = await makeActive();
    await endPartnership(as(asked), { id });
    await writeLine(as(asker, later(29 * day)), { id, ...line(asked.id, true, 1) });
    const refused = { code: 'conflict', reason: 'lineNotNow' };
    const late = writeLine(as(asker, later(31 * day)), { id, ...line(asked.id, true, 2) });
    await expect(late).rejects.toMatchObject(refused);
    await Person.updateOne({ _id: asked._id }, { $set: { leftAt: testNow } });
    await expect(writeLine(as(asker), { id, ...line(asked.id, true, 3) })).rejects.toMatchObject(refused);
  });

  it('is one of five a day, also when twenty are sent at once; and of fifty that are kept', async () => {
    const { id, as, asker, asked } = await makeActive();
    const all = (isSent: boolean, from: number, count: number) =>
      Promise.allSettled(
        Array.from({ length: count }, (_, n) => writeLine(as(asker), { id, ...line(asked.id, isSent, from + n) })),
      );
    const sent = await all(true, 1, 20);
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ reason: 'tooManyLines' });
    expect(await Message.countDocuments({ kind: 'partnerLine' })).toBe(5);
    for (let n = 0; n < 48; n += 1) await writeLine(as(asker), { id, ...line(asked.id, false, 100 + n) });
    const kept = await all(false, 200, 4);
    expect(kept.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await PartnerLine.countDocuments({ isSent: false })).toBe(50);
  });
});
