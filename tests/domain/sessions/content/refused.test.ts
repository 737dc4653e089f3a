import type { Context } from '../../../../api/domain/context.ts';
import { endPartnership } from '../../../../api/domain/partnerships/endPartnership.ts';
import { addAction } from '../../../../api/domain/sessions/addAction.ts';
import { agreeGuidelines } from '../../../../api/domain/sessions/agreeGuidelines.ts';
import { answerAction } from '../../../../api/domain/sessions/answerAction.ts';
import { changeSession } from '../../../../api/domain/sessions/changeSession.ts';
import { confirmLevel } from '../../../../api/domain/sessions/confirmLevel.ts';
import { LearningSession, LevelConfirmation, MeetingPlan } from '../../../../api/domain/sessions/model.ts';
import { setAgenda } from '../../../../api/domain/sessions/setAgenda.ts';
import { setLearningGoal } from '../../../../api/domain/sessions/setLearningGoal.ts';
import { setLive } from '../../../../api/domain/sessions/setLive.ts';
import { swapRoles } from '../../../../api/domain/sessions/swapRoles.ts';
import { writeNotes } from '../../../../api/domain/sessions/writeNotes.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import { makeContext } from '../../../support/context.ts';
import '../../../support/patience.ts';
import { makeRequest, makeSkills } from '../../partnerships/pair.ts';
import { makeMeeting, makeStrangers, start, type Meeting } from '../meeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const nobody = '0'.repeat(24);
const step = { code: 'teach' as const, title: '', note: '', minutes: 30 };
const goal = { text: 'Read a query plan', fromLevel: 1, toLevel: 3, by: null };

type Act = (ctx: Context, meeting: Pick<Meeting, 'id' | 'session' | 'asker'>) => Promise<unknown>;
const onPlan: [name: string, act: Act][] = [
  ['agree', (ctx, { id }) => agreeGuidelines(ctx, { id })],
  ['write for both', (ctx, { id }) => writeNotes(ctx, { id, audience: 'both', base: '', text: 'x' })],
  ['write for oneself', (ctx, { id }) => writeNotes(ctx, { id, audience: 'me', base: '', text: 'x' })],
  ['add an action', (ctx, { id }) => addAction(ctx, { id, text: 'Try it' })],
  ['answer an action', (ctx, { id }) => answerAction(ctx, { id, actionId: nobody, state: 'done' })],
  ['set a goal', (ctx, { id }) => setLearningGoal(ctx, { id, ...goal })],
  ['confirm a level', (ctx, { id, asker }) => confirmLevel(ctx, { id, personId: asker.id, skillId: 'sql', level: 3 })],
  ['set the agenda', (ctx, { id }) => setAgenda(ctx, { id, agenda: [step] })],
];
const onSession: [name: string, act: Act][] = [
  ['change the meeting', (ctx, { session: id }) => changeSession(ctx, { id, purpose: 'Another' })],
  ['swap roles', (ctx, { session: id }) => swapRoles(ctx, { id, version: 0 })],
];
const inMeeting: [name: string, act: Act][] = [
  ['follow the agenda', (ctx, { session: id }) => setLive(ctx, { id, step: 1, extraMinutes: 0 })],
];
const everything = [...onPlan, ...onSession, ...inMeeting];

async function stored(): Promise<string> {
  const all = [
    await MeetingPlan.find().lean(),
    await LearningSession.find().lean(),
    await LevelConfirmation.find().lean(),
  ];
  return JSON.stringify(all);
}

describe('nobody but its members', () => {
  it.each(everything)('may %s: for all others there is no such thing, and nothing changes', async (_, act) => {
    const meeting = await makeMeeting();
    const before = await stored();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator }, now: start });
      await expect(act(ctx, meeting)).rejects.toMatchObject({ code: 'not_found' });
    }
    const none = { ...meeting, id: nobody, session: nobody };
    await expect(act(meeting.as(meeting.asked, start), none)).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored()).toBe(before);
  });
});

describe('once a partnership is over', () => {
  it.each([...onPlan, ...onSession])('nobody may %s', async (_, act) => {
    const meeting = await makeMeeting();
    await endPartnership(meeting.as(meeting.asker), { id: meeting.id });
    const before = await stored();
    await expect(act(meeting.as(meeting.asked), meeting)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'notActive',
    });
    expect(await stored()).toBe(before);
  });

  it.each(inMeeting)('nobody may %s of a meeting that was called off', async (_, act) => {
    const meeting = await makeMeeting();
    await endPartnership(meeting.as(meeting.asker), { id: meeting.id });
    await expect(act(meeting.as(meeting.asked, start), meeting)).rejects.toMatchObject({ reason: 'sessionNotNow' });
  });
});

describe('before a partnership begins', () => {
  it.each(onPlan)('nobody may %s', async (_, act) => {
    const request = await makeRequest();
    const acting = act(request.as(request.asked), { ...request, session: nobody });
    await expect(acting).rejects.toMatchObject({ code: 'conflict', reason: 'notActive' });
    expect(await MeetingPlan.countDocuments()).toBe(0);
  });
});
