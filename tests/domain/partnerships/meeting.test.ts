import { calendarFile } from '../../../api/integrations/calendarFile.ts';
import { getMeeting } from '../../../api/domain/partnerships/getMeeting.ts';
import { setGoal } from '../../../api/domain/partnerships/setGoal.ts';
import { makeContext } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeAsker, makeRequest, makeSkills } from './pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

describe('a first meeting', () => {
  it('is half an hour at the first time inside both working days, with both invited', async () => {
    const { asker, asked, id, as } = await makeActive();
    const meeting = await getMeeting(as(asker), { id });
    expect(meeting.start.toISOString()).toBe(meeting.partnership.meetingTimes[0]);
    expect(meeting.end.getTime() - meeting.start.getTime()).toBe(30 * 60_000);
    expect(meeting.attendees.map(({ mail }) => mail)).toEqual([asker.mail, asked.mail]);
  });

  it('becomes a calendar file in which a name can’t add lines', async () => {
    const { asker, id, as } = await makeActive({}, { name: 'Eve\r\nATTENDEE:mailto:evil@example.com' });
    const { text } = calendarFile(await getMeeting(as(asker), { id, start: '2026-03-10T10:00:00.000Z' }));
    expect(text).toContain('DTSTART:20260310T100000Z');
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(2);
    expect(text).not.toMatch(/^ATTENDEE:mailto:evil/m);
  });

  it('needs an active partnership of one’s own and a time to come', async () => {
    const request = await makeRequest();
    const active = await makeActive();
    await expect(getMeeting(request.as(request.asker), { id: request.id })).rejects.toMatchObject({
      reason: 'notActive',
    });
    await expect(
      getMeeting(active.as(active.asker), { id: active.id, start: '2020-01-01T10:00:00.000Z' }),
    ).rejects.toMatchObject({ reason: 'meetingInThePast' });
    await expect(getMeeting(makeContext({ person: await makeAsker() }), { id: active.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the goal', () => {
  it('is reworded by either of the two while they learn together, and by nobody else', async () => {
    const { asked, id, as } = await makeActive();
    expect(await setGoal(as(asked), { id, goal: 'Read a query plan' })).toMatchObject({ goal: 'Read a query plan' });
    expect(await setGoal(as(asked), { id, goal: 'Read a query plan' })).toMatchObject({ goal: 'Read a query plan' });
    const stranger = makeContext({ person: await makeAsker() });
    await expect(setGoal(stranger, { id, goal: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    const request = await makeRequest();
    await expect(setGoal(request.as(request.asker), { id: request.id, goal: 'x' })).rejects.toMatchObject({
      reason: 'notActive',
    });
  });
});
