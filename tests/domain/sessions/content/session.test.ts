import { AuditEntry } from '../../../../api/domain/audit/model.ts';
import { Message } from '../../../../api/domain/messages/model.ts';
import { agendaOf } from '../../../../api/domain/sessions/agendas.ts';
import { changeSession } from '../../../../api/domain/sessions/changeSession.ts';
import { getPlan } from '../../../../api/domain/sessions/getPlan.ts';
import { getSession } from '../../../../api/domain/sessions/getSession.ts';
import { recordOutcome } from '../../../../api/domain/sessions/recordOutcome.ts';
import { setAgenda } from '../../../../api/domain/sessions/setAgenda.ts';
import { setLearningGoal } from '../../../../api/domain/sessions/setLearningGoal.ts';
import { setLive } from '../../../../api/domain/sessions/setLive.ts';
import { skipSession } from '../../../../api/domain/sessions/skipSession.ts';
import { swapRoles } from '../../../../api/domain/sessions/swapRoles.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import '../../../support/patience.ts';
import { makeSkills } from '../../partnerships/pair.ts';
import { afterwards, book, card, day, end, hour, makeMeeting, minute, planOf, start } from '../meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const own = [
  { code: 'checkIn' as const, title: '', note: 'How did the pen tool go?', minutes: 5 },
  { code: 'own' as const, title: 'Draw the curve', note: '', minutes: 25 },
];
const link = 'https://teams.microsoft.com/meet/2345678901?p=AbC';
const at = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
const audited = (action: string) => AuditEntry.countDocuments({ action });

describe('what a meeting is for, how it goes and where it is', () => {
  it('may be changed by either, is the same for both and shows on both cards', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    const before = await getSession(as(asker), { id });
    const changed = await changeSession(as(asked), { id, purpose: 'One figure', agenda: own, joinUrl: link });
    expect(changed).toMatchObject({ purpose: 'One figure', agenda: own, joinUrl: link, version: before.version + 1 });
    expect(await getSession(as(asker), { id })).toMatchObject({ agenda: own, version: before.version + 1 });
    for (const person of [asker, asked])
      expect(await card(as(person), id)).toMatchObject({ purpose: 'One figure', agenda: own, joinUrl: link });
    expect(await changeSession(as(asker), { id, joinUrl: '' })).toMatchObject({ purpose: 'One figure', joinUrl: '' });
  });

  it('is one change when it is sent twice, and none when nothing is different', async () => {
    const { as, asker, session: id } = await makeMeeting();
    const { version } = await changeSession(as(asker), { id, agenda: own });
    expect(await changeSession(as(asker), { id, agenda: own })).toMatchObject({ version });
    expect(await changeSession(as(asker), { id })).toMatchObject({ version });
    expect(await audited('session.changed')).toBe(1);
  });

  it('turns the cards that stand in both chats', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    await Message.updateMany({ sessionId: id }, { $set: { state: 'delivered' } });
    await changeSession(as(asker), { id, purpose: 'Another' });
    const turned = await Message.find({ kind: 'cardUpdate', sessionId: id });
    expect(new Set(turned.map(({ personId }) => personId.toString()))).toEqual(new Set([asker.id, asked.id]));
  });

  it('keeps what two change at the same moment, each another part of it', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    await Promise.all([
      changeSession(as(asker), { id, purpose: 'One figure' }),
      changeSession(as(asked), { id, joinUrl: link }),
    ]);
    expect(await getSession(as(asker), { id })).toMatchObject({ purpose: 'One figure', joinUrl: link });
  });

  it('may still be changed while it runs and just after, never of one that is long over or called off', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    await recordOutcome(as(asker, afterwards), { id, met: 'yes' });
    await changeSession(as(asked, at(end, 3 * hour)), { id, purpose: 'What we did' });
    const late = changeSession(as(asked, at(end, 3 * hour + 1)), { id, purpose: 'Too late' });
    await expect(late).rejects.toMatchObject({ code: 'conflict', reason: 'sessionOver' });
    const other = await makeMeeting();
    await skipSession(other.as(other.asker), { id: other.session });
    const skipped = changeSession(other.as(other.asker), { id: other.session, purpose: 'Skipped' });
    await expect(skipped).rejects.toMatchObject({ reason: 'sessionOver' });
  });

  it('refuses any link but that of a Teams meeting, and changes nothing then', async () => {
    const { as, asker, session: id } = await makeMeeting();
    const before = await getSession(as(asker), { id });
    const evil = changeSession(as(asker), { id, purpose: 'Look', joinUrl: 'https://evil.example/meet' });
    await expect(evil).rejects.toMatchObject({ code: 'invalid', reason: 'notAMeetingLink' });
    expect(await getSession(as(asker), { id })).toEqual(before);
  });
});

describe('the pair’s own agenda', () => {
  it('is that of the planned meeting and of those after it, until they take the template’s again', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    expect(await setAgenda(as(asker), { id, agenda: own })).toMatchObject({ ownAgenda: own, next: { agenda: own } });
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    await book(as(asked, afterwards), id, at(start, 7 * day));
    expect((await getPlan(as(asked, afterwards), { id })).next).toMatchObject({ agenda: own, number: 2 });
    const usual = await setAgenda(as(asked, afterwards), { id, agenda: null });
    expect(usual).toMatchObject({ ownAgenda: null, next: { agenda: agendaOf('exchange', 30) } });
  });

  it('is set once when it is sent twice or five times at once', async () => {
    const { as, asker, id, session } = await makeMeeting();
    const { version } = await getSession(as(asker), { id: session });
    await setAgenda(as(asker), { id, agenda: own });
    await Promise.all(Array.from({ length: 5 }, () => setAgenda(as(asker), { id, agenda: own })));
    expect(await getSession(as(asker), { id: session })).toMatchObject({ agenda: own, version: version + 1 });
    await setAgenda(as(asker), { id, agenda: null });
    await setAgenda(as(asker), { id, agenda: null });
    expect(await audited('plan.agendaSet')).toBe(2);
  });

  it('keeps titles of the pair’s own steps only', async () => {
    const { as, asker, id } = await makeMeeting();
    const titled = own.map((step) => ({ ...step, title: 'Called this' }));
    const { ownAgenda } = await setAgenda(as(asker), { id, agenda: titled });
    expect(ownAgenda?.map(({ title }) => title)).toEqual(['', 'Called this']);
  });
});

describe('a meeting that runs', () => {
  it('is at the same step for both, which begins when somebody goes to it', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    await setLive(as(asker, start), { id, step: 0, extraMinutes: 0 });
    const second = at(start, 5 * minute);
    await setLive(as(asked, second), { id, step: 1, extraMinutes: 0 });
    await setLive(as(asker, at(start, 6 * minute)), { id, step: 1, extraMinutes: 5 });
    const live = { step: 1, stepStartedAt: second.toISOString(), extraMinutes: 5 };
    for (const person of [asker, asked]) expect(await getSession(as(person, end), { id })).toMatchObject({ live });
  });

  it('is the last one’s of two at once, and cards that stand are no older for it', async () => {
    const { as, asker, asked, session: id } = await makeMeeting();
    const { version } = await getSession(as(asker), { id });
    await Promise.all(
      [asker, asked].map((person, step) => setLive(as(person, start), { id, step: step + 1, extraMinutes: step })),
    );
    const { live, version: after } = await getSession(as(asker), { id });
    expect([1, 2]).toContain(live?.step);
    expect(live?.extraMinutes).toBe((live?.step ?? 0) - 1);
    expect(after).toBe(version);
  });

  it('runs from a quarter of an hour before to three hours after, and has no more steps than its agenda', async () => {
    const { as, asker, session: id } = await makeMeeting();
    const live = (now: Date, step = 0) => setLive(as(asker, now), { id, step, extraMinutes: 0 });
    const notNow = { code: 'conflict', reason: 'sessionNotNow' };
    await expect(live(at(start, -15 * minute - 1))).rejects.toMatchObject(notNow);
    await expect(live(at(start, -15 * minute))).resolves.toMatchObject({ live: { step: 0 } });
    const { agenda } = await getSession(as(asker), { id });
    await expect(live(end, agenda.length)).resolves.toMatchObject({ live: { step: agenda.length } });
    await expect(live(end, agenda.length + 1)).rejects.toMatchObject({ code: 'invalid', reason: 'noSuchStep' });
    await recordOutcome(as(asker, afterwards), { id, met: 'yes' });
    await expect(live(at(end, 3 * hour))).resolves.toMatchObject({ live: { step: 0 } });
    await expect(live(at(end, 3 * hour + 1))).rejects.toMatchObject(notNow);
  });
});

describe('a swap of roles', () => {
  it('gives this turn to whose turn is next, and the turns after it move along', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    const before = await getSession(as(asker), { id: session });
    const [first, second] = before.teacherId === asker.id ? [asker, asked] : [asked, asker];
    const swapped = await swapRoles(as(asker), { id: session, version: before.version });
    expect(swapped).toMatchObject({ teacherId: second.id, version: before.version + 1 });
    expect(swapped.teaches?.skillId).not.toBe(before.teaches?.skillId);
    expect(swapped.roles).toEqual([
      { personId: second.id, role: 'teacher' },
      { personId: first.id, role: 'timekeeper' },
    ]);
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    await book(as(asked, afterwards), id, at(start, 7 * day));
    expect((await getPlan(as(asker, afterwards), { id })).next).toMatchObject({ teacherId: first.id });
  });

  it('is one, sent ten times or by both at once; back again is another', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    const before = await getSession(as(asker), { id: session });
    const swap = (person: typeof asker) => swapRoles(as(person), { id: session, version: before.version });
    await Promise.all([asker, asked, asker, asked].map(swap));
    const swapped = await swap(asker);
    expect(swapped.teacherId).not.toBe(before.teacherId);
    expect(await planOf(id)).toMatchObject({ turnShift: 1 });
    expect(await audited('session.rolesSwapped')).toBe(1);
    const back = await swapRoles(as(asked), { id: session, version: swapped.version });
    expect(back.teacherId).toBe(before.teacherId);
  });

  it('brings the goal of whoever learns then, and leaves a purpose that somebody worded', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    const goal = { fromLevel: null, toLevel: null, by: null };
    await setLearningGoal(as(asker), { id, text: 'Read a plan', ...goal });
    await setLearningGoal(as(asked), { id, text: 'Weld a seam', ...goal });
    await skipSession(as(asker), { id: session });
    const next = await book(as(asker), id);
    const before = await getSession(as(asker), { id: next });
    expect(before.purpose).toBe(before.teacherId === asker.id ? 'Weld a seam' : 'Read a plan');
    const swapped = await swapRoles(as(asker), { id: next, version: before.version });
    expect(swapped.purpose).toBe(swapped.teacherId === asker.id ? 'Weld a seam' : 'Read a plan');
    const worded = await changeSession(as(asked), { id: next, purpose: 'Both at once' });
    expect(await swapRoles(as(asker), { id: next, version: worded.version })).toMatchObject({
      purpose: 'Both at once',
    });
  });

  it('changes nothing where one alone teaches, and is refused when the meeting is over', async () => {
    const oneWay = await makeMeeting({ teaches: [] });
    const { as, asker, session } = oneWay;
    const before = await getSession(as(asker), { id: session });
    expect(before.teacherId).toBe(oneWay.asked.id);
    expect(await swapRoles(as(asker), { id: session, version: before.version })).toEqual(before);
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    const late = swapRoles(as(asker, afterwards), { id: session, version: before.version });
    await expect(late).rejects.toMatchObject({ code: 'conflict', reason: 'sessionOver' });
  });
});
