import { accessPerson } from '../../../api/domain/people/access.ts';
import { isAway, isFindable, isShown, mayReadWant } from '../../../api/domain/people/policy.ts';
import { previewProfile } from '../../../api/domain/people/previewProfile.ts';
import { setPause } from '../../../api/domain/people/setPause.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDiane, makeSkills, teaches } from './diane.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const colleague = (...teaches: string[]) => ({ relation: 'colleague' as const, teaches: new Set(teaches) });
const want = { skillId: 'sql', audience: 'teachers', state: 'kept' } as const;

describe('who may read a want', () => {
  it.each([
    ['somebody who can teach it', want, ['sql'], true],
    ['somebody who can not', want, ['excel'], false],
    ['everybody, once it is open to all', { ...want, audience: 'everyone' as const }, [], true],
    [
      'nobody, while it is a suggestion',
      { ...want, audience: 'everyone' as const, state: 'suggested' as const },
      ['sql'],
      false,
    ],
  ])('%s', (_who, entry, teaches, expected) => {
    expect(mayReadWant(entry, colleague(...teaches))).toBe(expected);
  });
});

describe('what others see', () => {
  it('is neither suggestions nor wants meant for teachers, and says which wants those are', async () => {
    const { ctx } = await makeDiane();
    expect(await previewProfile(ctx, { as: 'colleague' })).toMatchObject({
      teaches: [{ skillName: 'SQL', level: 4 }],
      wants: [],
      hiddenWants: ['Illustrator'],
      awayUntil: null,
    });
  });

  it('shows the absence to a partner only', async () => {
    const { ctx } = await makeDiane();
    await setPause(ctx, { until: '2026-04-01' });
    expect(await previewProfile(ctx, { as: 'partner' })).toMatchObject({ awayUntil: '2026-04-01' });
    expect(await previewProfile(ctx, { as: 'manager' })).toMatchObject({ awayUntil: null });
  });

  it('gives a manager what a colleague with the same skills would see, and nothing for being the manager', async () => {
    const manager = await makePerson({
      teaches: [teaches('illustrator', 3)],
    });
    const { ctx: taught } = await makeDiane({ managerId: manager._id });
    const { ctx: untaught } = await makeDiane({ managerId: (await makePerson())._id });
    expect(await previewProfile(taught, { as: 'manager' })).toMatchObject({ wants: [{ skillName: 'Illustrator' }] });
    const { person: _mine, ...asManager } = await previewProfile(untaught, { as: 'manager' });
    expect(await previewProfile(untaught, { as: 'colleague' })).toMatchObject(asManager);
  });
});

describe('getting to a person', () => {
  it('finds oneself and confirmed colleagues, and nobody else', async () => {
    const { person, ctx } = await makeDiane({ confirmedAt: null });
    const shown = await makePerson();
    expect((await accessPerson(ctx, person.id)).id).toBe(person.id);
    expect((await accessPerson(ctx, shown.id)).id).toBe(shown.id);
    for (const hidden of [{ confirmedAt: null }, { leftAt: testNow }, { tenantId: otherTenantId }]) {
      const other = await makePerson(hidden);
      await expect(accessPerson(ctx, other.id)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(accessPerson(makeContext(), person.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not let a pause hide somebody from partners, only from the search', () => {
    const person = { confirmedAt: testNow, pausedUntil: new Date(testNow.getTime() + 1) };
    expect([isShown(person), isAway(person, testNow), isFindable(person, testNow)]).toEqual([true, true, false]);
    expect(isFindable(person, person.pausedUntil)).toBe(true);
  });
});
