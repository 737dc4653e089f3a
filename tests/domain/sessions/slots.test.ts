import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { LearningSession } from '../../../api/domain/sessions/model.ts';
import { proposeSlots } from '../../../api/domain/sessions/proposeSlots.ts';
import { upcomingSlots } from '../../../api/domain/sessions/upcomingSlots.ts';
import { widenHours } from '../../../api/domain/sessions/widenHours.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

/** Seattle begins at 08:00, Berlin ends at 18:00: an hour is everybody's (testNow is a Tuesday in March). */
const seattle = {
  timeZone: 'America/Los_Angeles',
  workingHours: { startMinute: 480, endMinute: 960, days: [1, 2, 3, 4, 5] },
};
const berlin = {
  timeZone: 'Europe/Berlin',
  workingHours: { startMinute: 600, endMinute: 1080, days: [1, 2, 3, 4, 5] },
};

describe('times for a pair', () => {
  it('are the first ones inside both working days, told in both clocks', async () => {
    const { asker, as, id } = await makeActive(seattle, berlin);
    const view = await proposeSlots(as(asker), { id });
    expect(view.slots.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
    for (const { startsAt } of view.slots)
      expect(startsAt >= `${startsAt.slice(0, 10)}T16:00` && startsAt <= `${startsAt.slice(0, 10)}T16:30:00.000Z`).toBe(
        true,
      );
    expect(view).toMatchObject({ minutes: 30, sharedMinutes: 60, isWidened: false });
    expect(view.shared).toEqual({ startsAt: '2026-03-03T16:00:00.000Z', endsAt: '2026-03-03T17:00:00.000Z' });
    expect(view.days.map(({ timeZone, startsAt }) => [timeZone, startsAt])).toEqual([
      ['America/Los_Angeles', '2026-03-03T16:00:00.000Z'],
      ['Europe/Berlin', '2026-03-03T09:00:00.000Z'],
    ]);
  });

  it('keep out what either has booked with somebody else', async () => {
    const { asker, as, id } = await makeActive(seattle, berlin);
    const [first] = (await proposeSlots(as(asker), { id })).slots;
    const start = new Date(first?.startsAt ?? '');
    await LearningSession.insertMany([
      {
        tenantId: asker.tenantId,
        partnershipId: asker._id,
        number: 1,
        state: 'planned',
        startsAt: new Date(start.getTime() - 30 * 60_000),
        endsAt: new Date(start.getTime() + 90 * 60_000),
        members: [{ personId: asker._id }],
        template: 'exchange',
        agenda: [{ code: 'checkIn', minutes: 30 }],
        createdAt: testNow,
      },
    ]);
    const [next] = (await proposeSlots(as(asker), { id })).slots;
    expect(next?.startsAt.slice(0, 10)).toBe('2026-03-04');
  });

  it('are none where the days lie apart, drawn all the same, and some once one widens for this pair', async () => {
    const { asker, asked, as, id } = await makeActive(seattle, berlin);
    await Person.updateOne({ _id: asked._id }, { $set: { timeZone: 'Asia/Tokyo' } });
    await Person.updateOne({ _id: asker._id }, { $set: { timeZone: 'America/New_York' } });
    const view = await proposeSlots(as(asker), { id });
    expect(view).toMatchObject({ slots: [], shared: null, sharedMinutes: 0 });
    expect(view.days).toHaveLength(2);
    await widenHours(as(asker), { id, hours: { startMinute: 480, endMinute: 1320, days: [1, 2, 3, 4, 5] } });
    const wide = await proposeSlots(as(asker), { id });
    expect(wide.isWidened).toBe(true);
    expect(wide.slots.length).toBeGreaterThan(0);
    expect((await proposeSlots(as(asked), { id })).isWidened).toBe(false);
    await widenHours(as(asker), { id, hours: null });
    expect((await proposeSlots(as(asker), { id })).slots).toEqual([]);
  });

  it('for a card are the same, as few as it has room for', async () => {
    const { asker, as, id } = await makeActive(seattle, berlin);
    const { slots } = await proposeSlots(as(asker), { id });
    const two = await upcomingSlots(as(asker), { partnershipId: id }, 2);
    expect(two.map((at) => at.toISOString())).toEqual(slots.slice(0, 2).map(({ startsAt }) => startsAt));
  });

  it('are the two’s own business', async () => {
    const { id } = await makeActive(seattle, berlin);
    const stranger = makeContext({ person: await makePerson() });
    const foreign = makeContext({ person: await makePerson({ tenantId: otherTenantId }) });
    for (const ctx of [stranger, foreign]) {
      await expect(proposeSlots(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
      await expect(widenHours(ctx, { id, hours: null })).rejects.toMatchObject({ code: 'not_found' });
      expect(await upcomingSlots(ctx, { partnershipId: id }, 2)).toEqual([]);
    }
  });

  it('end with the partnership', async () => {
    const { asker, as, id } = await makeActive(seattle, berlin);
    await endPartnership(as(asker), { id });
    await expect(proposeSlots(as(asker), { id })).rejects.toMatchObject({ reason: 'notActive' });
    await expect(widenHours(as(asker), { id, hours: null })).rejects.toMatchObject({ reason: 'notActive' });
  });
});
