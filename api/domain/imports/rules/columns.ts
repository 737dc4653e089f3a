import { calendarDay } from './calendarDay.ts';
import { aliases, externalId, level, objectId, skillId } from './keys.ts';
import { languageTags } from './languageTags.ts';
import { mail, managerMail } from './mail.ts';
import type { ColumnRule, FieldsOf } from './rule.ts';
import { name, text } from './texts.ts';
import { timeZoneName } from './timeZoneName.ts';

const needed = <T>(read: ColumnRule<T>['read']): ColumnRule<T> => ({ isNeeded: true, whenWrong: 'refused', read });
const refusing = <T>(read: ColumnRule<T>['read']): ColumnRule<T> => ({ isNeeded: false, whenWrong: 'refused', read });
const noting = <T>(read: ColumnRule<T>['read']): ColumnRule<T> => ({ isNeeded: false, whenWrong: 'note', read });

/**
 * The rules of every kind of file. A fault in what says who or what is meant keeps the line out; a fault in anything
 * else leaves that cell out and is noted. Lengths are characters.
 */
export const personColumns = {
  id: refusing(externalId),
  objectId: refusing(objectId),
  name: needed(name('name', 200)),
  email: needed(mail),
  jobTitle: noting(text('jobTitle', 200)),
  department: noting(text('department', 200)),
  managerEmail: noting(managerMail),
  city: noting(text('city', 200)),
  country: noting(text('country', 200)),
  timeZone: noting(timeZoneName),
  hireDate: noting(calendarDay),
  languages: noting(languageTags),
};
export type PersonFields = FieldsOf<typeof personColumns>;

export const skillColumns = {
  skillId: needed(skillId),
  name: needed(name('name', 80)),
  category: noting(text('category', 80)),
  source: noting(text('source', 80)),
  aliases: noting(aliases),
};
export type SkillFields = FieldsOf<typeof skillColumns>;

export const personSkillColumns = {
  email: needed(mail),
  skillId: needed(skillId),
  canTeachLevel: noting(level),
  wantsToLearnLevel: noting(level),
};
export type PersonSkillFields = FieldsOf<typeof personSkillColumns>;
