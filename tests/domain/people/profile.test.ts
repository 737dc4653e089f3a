import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { takePlace } from '../../../api/domain/people/changeFreePlaces.ts';
import { getProfile } from '../../../api/domain/people/getProfile.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { setPause } from '../../../api/domain/people/setPause.ts';
import { updateProfile } from '../../../api/domain/people/updateProfile.ts';
import { myProfile } from '../../../api/contracts/people.ts';
import { inTransaction } from '../../../api/domain/database.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDiane, makeSkills } from './diane.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

describe('the own profile', () => {
  it('shows everything to its person, suggestions included, as the contract says', async () => {
    const { ctx } = await makeDiane();
    const profile = await getProfile(ctx);
    expect(myProfile.parse(profile)).toEqual(profile);
    expect(profile.teaches).toEqual([
      { skillId: 'sql', skillName: 'SQL', level: 4, state: 'kept' },
      { skillId: 'modeling', skillName: 'Modeling', level: 3, state: 'suggested' },
    ]);
  });

  it('is not found through another tenant', async () => {
    const { person } = await makeDiane();
    await expect(getProfile(makeContext({ person, tenantId: otherTenantId }))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('changing the profile', () => {
  it('replaces what is given, leaves the rest, and is seen by matching and the audit', async () => {
    const { ctx, person } = await makeDiane();
    const before = await Person.findById(person._id).orFail();
    const profile = await updateProfile(ctx, { bio: 'I test brakes.', languages: ['EN', 'de', 'en'] });
    expect(profile).toMatchObject({ bio: 'I test brakes.', languages: ['en', 'de'], version: before.version + 1 });
    expect(profile.teaches).toHaveLength(2);
    expect((await Person.findById(person._id).orFail()).changeSeq).toBeGreaterThan(before.changeSeq);
    const [entry] = await AuditEntry.find().lean();
    expect(entry).toMatchObject({ action: 'profile.updated', detail: { fields: 'bio languages' } });
    expect(JSON.stringify(entry)).not.toContain('brakes');
  });

  it('makes a changed suggestion the person’s own, and leaves untouched ones suggestions', async () => {
    const { ctx } = await makeDiane();
    const untouched = { skillId: 'modeling', level: 3 };
    const sent = await updateProfile(ctx, { teaches: [{ skillId: 'sql', level: 5 }, untouched] });
    expect(sent.teaches).toMatchObject([
      { skillId: 'sql', level: 5, state: 'kept' },
      { skillId: 'modeling', state: 'suggested' },
    ]);
    const changed = await updateProfile(ctx, { teaches: [{ ...untouched, level: 4 }] });
    expect(changed.teaches).toMatchObject([{ skillId: 'modeling', level: 4, state: 'kept' }]);
  });

  it('remembers what was removed, until it is added again', async () => {
    const { ctx, person } = await makeDiane();
    await updateProfile(ctx, { teaches: [] });
    expect((await Person.findById(person._id).orFail()).dismissedSuggestions).toEqual(['teaches:sql']);
    await updateProfile(ctx, { teaches: [{ skillId: 'sql', level: 2 }] });
    expect((await Person.findById(person._id).orFail()).dismissedSuggestions).toEqual([]);
  });

  it('refuses a page that is out of date', async () => {
    const { ctx } = await makeDiane();
    const { version } = await updateProfile(ctx, { bio: 'first' });
    await updateProfile(ctx, { bio: 'second', version });
    await expect(updateProfile(ctx, { bio: 'stale', version })).rejects.toMatchObject({ reason: 'profileChanged' });
    expect(await getProfile(ctx)).toMatchObject({ bio: 'second' });
  });

  it('lets one of 20 changes made from the same page through', async () => {
    const { ctx } = await makeDiane();
    const { version } = await getProfile(ctx);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => updateProfile(ctx, { bio: `bio ${n}`, version })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await getProfile(ctx)).toMatchObject({ version: version + 1 });
  });

  it('keeps the counter of free places right while partnerships begin', async () => {
    const { ctx, person } = await makeDiane();
    await Promise.all([
      ...[5, 3, 4].map((capacity) => updateProfile(ctx, { capacity })),
      ...[1, 2].map(() => inTransaction(() => takePlace(ctx, person._id))),
    ]);
    const after = await Person.findById(person._id).orFail();
    expect(after.freePlaces).toBe(after.capacity - 2);
    await updateProfile(ctx, { capacity: 0 });
    expect(await Person.findById(person._id).orFail()).toMatchObject({ freePlaces: -2 });
    expect(await takePlace(ctx, person._id)).toBeNull();
  });

  it.each([
    [{ teaches: [{ skillId: 'never-heard-of', level: 3 }] }, 'unknownSkill'],
    [{ timeZone: 'Middle Earth Standard Time' }, 'unknownTimeZone'],
    [{ timeZone: 'Etc/Unknown' }, 'unknownTimeZone'],
    [{ languages: ['a-b-c'] }, 'unknownLanguage'],
  ])('refuses %j and changes nothing', async (input, reason) => {
    const { ctx } = await makeDiane();
    const before = await getProfile(ctx);
    await expect(updateProfile(ctx, input)).rejects.toMatchObject({ code: 'invalid', reason });
    expect(await getProfile(ctx)).toEqual(before);
  });

  it('keeps the IANA zone of a name that Windows uses', async () => {
    const { ctx } = await makeDiane();
    expect(await updateProfile(ctx, { timeZone: 'E. Australia Standard Time' })).toMatchObject({
      timeZone: 'Australia/Brisbane',
    });
  });

  it('writes nothing when nothing is given', async () => {
    const { ctx } = await makeDiane();
    await updateProfile(ctx, {});
    expect(await AuditEntry.countDocuments()).toBe(0);
  });
});

describe('a pause', () => {
  it('ends when that day begins where the person is', async () => {
    const person = await makePerson({ timeZone: 'America/Los_Angeles' });
    const profile = await setPause(makeContext({ person }), { until: '2026-03-09' });
    expect(profile.pausedUntil).toBe('2026-03-09');
    // The night of 8 March 2026 has 23 hours there: midnight of the 9th is 07:00 UTC, not 08:00.
    expect((await Person.findById(person._id).orFail()).pausedUntil).toEqual(new Date('2026-03-09T07:00:00.000Z'));
  });

  it('keeps its day when the person moves to another zone', async () => {
    const { ctx } = await makeDiane();
    await setPause(ctx, { until: '2026-04-01' });
    expect(await updateProfile(ctx, { timeZone: 'Asia/Tokyo' })).toMatchObject({ pausedUntil: '2026-04-01' });
  });

  it('can be said twice, and ended twice', async () => {
    const { ctx } = await makeDiane();
    await setPause(ctx, { until: '2026-04-01' });
    await setPause(ctx, { until: '2026-04-01' });
    await setPause(ctx, { until: null });
    expect(await setPause(ctx, { until: null })).toMatchObject({ pausedUntil: null });
    expect((await AuditEntry.find().lean()).map(({ action }) => action)).toEqual(['pause.set', 'pause.ended']);
  });

  it('refuses a day that has begun', async () => {
    const { ctx } = await makeDiane();
    const until = testNow.toISOString().slice(0, 10);
    await expect(setPause(ctx, { until })).rejects.toMatchObject({ reason: 'pauseInThePast' });
  });

  it('is over by itself', async () => {
    const { ctx } = await makeDiane();
    await setPause(ctx, { until: '2026-03-04' });
    expect(await getProfile({ ...ctx, now: new Date('2026-03-04T12:00:00Z') })).toMatchObject({ pausedUntil: null });
  });
});
