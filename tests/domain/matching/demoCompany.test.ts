import { toMatchingProfile } from '../../../api/domain/matching/profile.ts';
import { searchPartners } from '../../../api/domain/matching/search.ts';
import { Numbers } from '../../../api/domain/matching/numbers.ts';
import { viewFit } from '../../../api/domain/matching/viewFit.ts';
import { bruteForce } from './bruteForce.ts';
import { now, plainSetting, populate } from './company.ts';
import { demoCompany } from './demoCompany.ts';

describe('the demo company', () => {
  const people = demoCompany();
  const skills = new Numbers();
  const profiles = people.map((person) => toMatchingProfile(person, skills));
  const population = populate(profiles);
  const setting = plainSetting(population);
  const named = (name: string) => {
    const at = people.findIndex((person) => person.name === name);
    const [person, profile] = [people[at], profiles[at]];
    if (!person || !profile) throw new Error(`${name} is not in the demo company`);
    return { person, profile };
  };

  it('gives each of its people exactly the best of all the others', () => {
    expect(profiles).toHaveLength(290);
    for (const reader of profiles) {
      expect(searchPartners(population, reader, setting)).toEqual(bruteForce(profiles, reader, setting));
    }
  });

  it('finds somebody for each of its people, and never a manager, a report or a stranger to the language', () => {
    const byId = new Map(people.map((person) => [person._id.toString(), person]));
    const superiors = (mail: string): string[] => {
      const manager = people.find((person) => person.mail === mail)?.managerMail ?? '';
      const above = people.find((person) => person.mail === manager)?.managerMail ?? '';
      return [manager, above].filter((superior) => superior !== '');
    };
    for (const reader of profiles) {
      const me = byId.get(reader.personId);
      const { best } = searchPartners(population, reader, setting);
      expect(best.length).toBeGreaterThan(0);
      for (const { profile } of best) {
        const other = byId.get(profile.personId);
        if (!me || !other) throw new Error('found somebody who is not there');
        expect(superiors(me.mail)).not.toContain(other.mail);
        expect(superiors(other.mail)).not.toContain(me.mail);
        expect(me.languages.some((language) => other.languages.includes(language))).toBe(true);
      }
    }
  });

  it('shows Diane first whom the pictures show: both ways, at the levels asked for, in the same city', () => {
    const diane = named('Diane Margheim');
    const { best, fittingBothWays } = searchPartners(population, diane.profile, setting);
    const sariya = named('Sariya Harnpadoungsataya');
    expect(best[0]?.profile.personId).toBe(sariya.profile.personId);
    expect(fittingBothWays).toBe(12);
    expect(viewFit(diane.person, sariya.person, now, new Map())).toEqual({
      comes: { skillId: 'adobe-illustrator', skillName: 'adobe-illustrator', level: 3 },
      gives: { skillId: 'microsoft-sql-server', skillName: 'microsoft-sql-server', level: 4 },
      reasons: [
        { code: 'sharedTime', sharedTime: { weekday: 2, time: '14:00', theirWeekday: 2, theirTime: '14:00' } },
        { code: 'meetsBoth' },
        { code: 'otherDepartment', department: 'Marketing' },
      ],
      sharedTime: { weekday: 2, time: '14:00', theirWeekday: 2, theirTime: '14:00' },
      sameCity: true,
    });
  });
});
