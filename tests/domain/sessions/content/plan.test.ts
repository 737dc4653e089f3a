import { AuditEntry } from '../../../../api/domain/audit/model.ts';
import { Message } from '../../../../api/domain/messages/model.ts';
import { addAction } from '../../../../api/domain/sessions/addAction.ts';
import { agreeGuidelines } from '../../../../api/domain/sessions/agreeGuidelines.ts';
import { answerAction } from '../../../../api/domain/sessions/answerAction.ts';
import { confirmLevel } from '../../../../api/domain/sessions/confirmLevel.ts';
import { getPlan } from '../../../../api/domain/sessions/getPlan.ts';
import { getSession } from '../../../../api/domain/sessions/getSession.ts';
import { LevelConfirmation, MeetingPlan } from '../../../../api/domain/sessions/model.ts';
import { recordOutcome } from '../../../../api/domain/sessions/recordOutcome.ts';
import { setLearningGoal } from '../../../../api/domain/sessions/setLearningGoal.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import '../../../support/patience.ts';
import { makeActive, makeSkills } from '../../partnerships/pair.ts';
import { afterwards, book, card, makeMeeting } from '../meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const audited = (action: string) => AuditEntry.countDocuments({ action });
const times = <T>(many: number, act: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: many }, (_, at) => act(at)));

describe('what both agree on', () => {
  it('is agreed once by each, and turns only the card of whoever agreed', async () => {
    const { as, asker, asked, id } = await makeActive();
    const session = await book(as(asker), id);
    expect(await card(as(asker), session)).toMatchObject({ card: 'agreement' });
    const version = (await getSession(as(asker), { id: session })).version;
    expect((await agreeGuidelines(as(asker), { id })).agreement).toMatchObject({
      iAgreed: true,
      everybodyAgreed: false,
    });
    expect(await card(as(asker), session)).toMatchObject({ card: 'sessionBefore', version: version + 1 });
    expect(await card(as(asked), session)).toMatchObject({ card: 'agreement', version });
    expect((await agreeGuidelines(as(asked), { id })).agreement).toMatchObject({
      iAgreed: true,
      everybodyAgreed: true,
    });
  });

  it('is agreed once, however often and at once it is tapped', async () => {
    const { as, asker, id } = await makeActive();
    const session = await book(as(asker), id);
    const { version } = await getSession(as(asker), { id: session });
    await times(10, () => agreeGuidelines(as(asker), { id }));
    await agreeGuidelines(as(asker), { id });
    expect((await getSession(as(asker), { id: session })).version).toBe(version + 1);
    expect(await audited('plan.agreed')).toBe(1);
  });

  it('turns the card that stands in one’s own chat, and no other', async () => {
    const { as, asker, asked, id } = await makeActive();
    const session = await book(as(asker), id);
    await Message.updateMany({ sessionId: session, kind: 'sessionBooked' }, { $set: { state: 'delivered' } });
    await agreeGuidelines(as(asker), { id });
    expect(await Message.countDocuments({ kind: 'cardUpdate', sessionId: session })).toBe(0);
    await agreeGuidelines(as(asked), { id });
    expect(await Message.find({ kind: 'cardUpdate', sessionId: session })).toMatchObject([{ personId: asked._id }]);
  });
});

describe('things to try', () => {
  it('are seen by both, and answered by whose they are', async () => {
    const { as, asker, asked, id } = await makeActive();
    const { actions } = await addAction(as(asker), { id, text: 'XLOOKUP on the March report' });
    expect(actions).toMatchObject([{ personId: asker.id, text: 'XLOOKUP on the March report', state: 'open' }]);
    expect((await getPlan(as(asked), { id })).actions).toEqual(actions);
    const actionId = actions[0]?.id ?? '';
    const byOther = answerAction(as(asked), { id, actionId, state: 'dropped' });
    await expect(byOther).rejects.toMatchObject({ code: 'not_found', reason: 'actionNotFound' });
    expect((await answerAction(as(asker), { id, actionId, state: 'done' })).actions).toMatchObject([{ state: 'done' }]);
    await times(5, () => answerAction(as(asker), { id, actionId, state: 'done' }));
    expect(await audited('plan.actionAnswered')).toBe(1);
    expect((await answerAction(as(asker), { id, actionId, state: 'open' })).actions).toMatchObject([{ state: 'open' }]);
    expect(await MeetingPlan.findOne()).toMatchObject({ actions: [{ closedAt: null }] });
  });

  it('are one thing while the same words are open, also sent ten times at once', async () => {
    const { as, asker, asked, id } = await makeActive();
    await times(10, () => addAction(as(asker), { id, text: 'Read one plan' }));
    expect((await addAction(as(asked), { id, text: 'Read one plan' })).actions).toHaveLength(2);
    expect(await audited('plan.actionAdded')).toBe(2);
  });

  it('are twenty open ones at most, also when more come at once', async () => {
    const { as, asker, asked, id } = await makeActive();
    for (let at = 0; at < 16; at += 1) await addAction(as(asker), { id, text: `Thing ${at}` });
    const added = await Promise.allSettled(
      Array.from({ length: 7 }, (_, at) => addAction(as(at % 2 ? asker : asked), { id, text: `At once ${at}` })),
    );
    const refused = added.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conflict', reason: 'tooManyActions' });
    const { actions } = await getPlan(as(asker), { id });
    expect(actions).toHaveLength(20);
    await answerAction(as(asker), { id, actionId: actions[0]?.id ?? '', state: 'dropped' });
    expect((await addAction(as(asker), { id, text: 'One more' })).actions).toHaveLength(21);
  });

  it('forget the oldest that are closed, never an open one', async () => {
    const { as, asker, id } = await makeActive();
    const first = await addAction(as(asker), { id, text: 'Open all the time' });
    const closed = Array.from({ length: 99 }, (_, at) => ({ ...first.actions[0], text: `Old ${at}` }));
    await MeetingPlan.updateOne(
      { partnershipId: id },
      {
        $push: {
          actions: closed.map(({ text }, at) => ({
            _id: at.toString(16).padStart(24, 'a'),
            personId: asker._id,
            text,
            state: 'done',
            createdAt: new Date(),
          })),
        },
      },
    );
    const { actions } = await addAction(as(asker), { id, text: 'New' });
    expect(actions).toHaveLength(100);
    expect([actions[0]?.text, actions[1]?.text, actions.at(-1)?.text]).toEqual(['Open all the time', 'Old 1', 'New']);
  });
});

describe('a learning goal', () => {
  const goal = { text: 'Draw the figures myself', fromLevel: 1, toLevel: 3, by: '2026-06-30' };

  it('is one’s own, read by both, and may be taken back', async () => {
    const { as, asker, asked, id } = await makeActive();
    await setLearningGoal(as(asker), { id, ...goal });
    const goals = (await getPlan(as(asked), { id })).goals;
    expect(goals.find(({ personId }) => personId === asker.id)).toMatchObject({
      ...goal,
      skillId: 'sql',
      confirmed: null,
    });
    expect(goals.find(({ personId }) => personId === asked.id)).toMatchObject({ text: '', toLevel: null });
    const none = { text: '', fromLevel: null, toLevel: null, by: null };
    const after = (await setLearningGoal(as(asker), { id, ...none })).goals;
    expect(after.find(({ personId }) => personId === asker.id)).toMatchObject(none);
  });

  it('is set once when it is sent often, and by both at once without loss', async () => {
    const { as, asker, asked, id } = await makeActive();
    await times(6, () => setLearningGoal(as(asker), { id, ...goal }));
    expect(await audited('plan.goalSet')).toBe(1);
    await Promise.all([
      setLearningGoal(as(asker), { id, ...goal, text: 'Mine' }),
      setLearningGoal(as(asked), { id, ...goal, text: 'Theirs' }),
    ]);
    const texts = (await getPlan(as(asker), { id })).goals.map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['Mine', 'Theirs']);
  });
});

describe('a level that somebody else confirms', () => {
  it('comes from the one who teaches it, after they met, and stands beside the goal', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    const seen = { id, personId: asker.id as string, skillId: 'sql', level: 3 };
    await expect(confirmLevel(as(asked), seen)).rejects.toMatchObject({ code: 'conflict', reason: 'notMetYet' });
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    const { goals } = await confirmLevel(as(asked, afterwards), seen);
    const confirmed = { level: 3, byName: 'Ben Asked', at: afterwards.toISOString() };
    expect(goals.find(({ personId }) => personId === asker.id)).toMatchObject({ skillId: 'sql', confirmed });
    expect((await getPlan(as(asker), { id })).goals).toEqual(goals);
  });

  it.each([
    ['oneself', 'asker', 'asker', 'sql'],
    ['what one does not teach', 'asked', 'asker', 'welding'],
    ['what one learns', 'asker', 'asked', 'sql'],
    ['somebody outside', 'asked', 'nobody', 'sql'],
  ] as const)('is never about %s', async (_, by, about, skillId) => {
    const { as, session, id, ...people } = await makeMeeting();
    await recordOutcome(as(people.asker, afterwards), { id: session, met: 'yes' });
    const personId = about === 'nobody' ? '0'.repeat(24) : (people[about].id as string);
    const confirming = confirmLevel(as(people[by], afterwards), { id, personId, skillId, level: 3 });
    await expect(confirming).rejects.toMatchObject({ code: 'forbidden', reason: 'notTheirTeacher' });
    expect(await LevelConfirmation.countDocuments()).toBe(0);
  });

  it('is one for each teacher, however often and at once it is sent, and the last one counts', async () => {
    const { as, asker, asked, id, session } = await makeMeeting();
    await recordOutcome(as(asker, afterwards), { id: session, met: 'yes' });
    const seen = { id, personId: asker.id as string, skillId: 'sql' };
    await times(8, () => confirmLevel(as(asked, afterwards), { ...seen, level: 2 }));
    expect(await audited('level.confirmed')).toBe(1);
    await confirmLevel(as(asked, afterwards), { ...seen, level: 4 });
    expect(await LevelConfirmation.find()).toMatchObject([{ level: 4, byPersonId: asked._id, personId: asker._id }]);
  });
});
