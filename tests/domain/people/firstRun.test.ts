import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { firstRunView } from '../../../api/contracts/people.ts';
import { confirmProfile } from '../../../api/domain/people/confirmProfile.ts';
import { getFirstRun } from '../../../api/domain/people/getFirstRun.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDiane, makeSkills, teaches, wants } from './diane.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const newcomer = {
  confirmedAt: null,
  jobTitle: 'Engineer',
  teaches: [teaches('modeling', 4, 'suggested')],
  wants: [wants('excel', 4, 'suggested')],
};
const answers = {
  wants: ['excel', 'illustrator'],
  teaches: ['modeling'],
  locale: 'de',
  timeZone: 'Europe/Paris',
} as const;
const input = { ...answers, wants: [...answers.wants], teaches: [...answers.teaches] };

describe('the chips of the first run', () => {
  const teaching = (...skills: string[]) => skills.map((skill) => teaches(skill, 3));

  it('begin with the own suggestions, then what the job teaches, with real counts', async () => {
    const { ctx } = await makeDiane(newcomer);
    await makePerson({ jobTitle: 'Engineer', teaches: teaching('sql', 'excel') });
    await makePerson({ jobTitle: 'Engineer', teaches: teaching('sql', 'modeling') });
    const view = await getFirstRun(ctx);
    expect(firstRunView.parse(view)).toEqual(view);
    expect(view.wantChips).toEqual([
      { skillId: 'excel', skillName: 'Excel', teachers: 1 },
      { skillId: 'sql', skillName: 'SQL', teachers: 2 },
    ]);
    expect(view.teachChips.map(({ skillId }) => skillId)).toEqual(['modeling', 'sql', 'excel']);
    expect(view.everybodyCanChips.map(({ skillName }) => skillName)).toEqual([
      'Fresh eyes on a process',
      'A tool I found lately',
      'A language',
    ]);
  });

  it('count nobody who is not findable, and give no wish away', async () => {
    const { ctx } = await makeDiane({ ...newcomer, wants: [] });
    const taught = { jobTitle: 'Engineer', teaches: teaching('sql') };
    await makePerson({ ...taught, confirmedAt: null });
    await makePerson({ ...taught, pausedUntil: new Date(testNow.getTime() + 1000) });
    await makePerson({ ...taught, leftAt: testNow });
    await makePerson({ ...taught, tenantId: otherTenantId });
    await makePerson({
      jobTitle: 'Engineer',
      wants: [wants('illustrator', 2)],
    });
    expect((await getFirstRun(ctx)).wantChips).toEqual([]);
  });

  it('speak for the whole company to somebody the directory knows nothing of', async () => {
    const { ctx } = await makeDiane({ ...newcomer, jobTitle: '', department: '' });
    await makePerson({ teaches: teaching('sql') });
    expect((await getFirstRun(ctx)).wantChips.map(({ skillId }) => skillId)).toContain('sql');
  });
});

describe('confirming', () => {
  it('makes the picked skills the person’s own, at suggested or modest levels, and leaves the rest private', async () => {
    const { ctx } = await makeDiane(newcomer);
    const profile = await confirmProfile(ctx, { ...input, teaches: ['sql'] });
    expect(profile).toMatchObject({
      isConfirmed: true,
      locale: 'de',
      timeZone: 'Europe/Paris',
      wants: [
        { skillId: 'excel', level: 4, state: 'kept', audience: 'teachers' },
        { skillId: 'illustrator', level: 2, state: 'kept', audience: 'teachers' },
      ],
      teaches: [
        { skillId: 'sql', level: 3, state: 'kept' },
        { skillId: 'modeling', level: 4, state: 'suggested' },
      ],
    });
  });

  it('is once: a second call and 20 at once change nothing more', async () => {
    const { ctx, person } = await makeDiane(newcomer);
    await Promise.all(Array.from({ length: 20 }, () => confirmProfile(ctx, input)));
    const again = await confirmProfile({ ...ctx, now: new Date('2027-01-01T00:00:00Z') }, { ...input, wants: [] });
    expect(again.wants).toHaveLength(2);
    expect(await Person.findById(person._id).lean()).toMatchObject({ confirmedAt: testNow });
    expect(await AuditEntry.countDocuments({ action: 'profile.confirmed' })).toBe(1);
  });

  it('works with nothing to teach, and creates what everybody can give once it is picked', async () => {
    const { ctx } = await makeDiane(newcomer);
    const profile = await confirmProfile(ctx, { ...input, teaches: ['fresh-eyes-on-a-process'] });
    expect(profile.teaches[0]).toMatchObject({ skillName: 'Fresh eyes on a process', state: 'kept' });
    expect(await Skill.countDocuments({ source: 'pairwise' })).toBe(1);
  });

  it('wants more than it teaches where somebody picks a skill twice', async () => {
    const { ctx } = await makeDiane(newcomer);
    const profile = await confirmProfile(ctx, { ...input, wants: ['sql'], teaches: ['sql'] });
    expect([profile.teaches[0]?.level, profile.wants[0]?.level]).toEqual([3, 4]);
  });

  it('keeps the directory’s zone when the client names one nobody can read', async () => {
    const { ctx } = await makeDiane(newcomer);
    expect(await confirmProfile(ctx, { ...input, timeZone: 'Etc/Unknown' })).toMatchObject({
      timeZone: 'Europe/Berlin',
    });
  });

  it('reads the names that Windows has for zones', async () => {
    const { ctx } = await makeDiane(newcomer);
    expect(await confirmProfile(ctx, { ...input, timeZone: 'India Standard Time' })).toMatchObject({
      timeZone: 'Asia/Calcutta',
    });
  });

  it('refuses a skill that does not exist', async () => {
    const { ctx } = await makeDiane(newcomer);
    await expect(confirmProfile(ctx, { ...input, wants: ['nothing'] })).rejects.toMatchObject({
      reason: 'unknownSkill',
    });
  });
});
