import type { TeachFields, WantFields } from '../../../api/domain/people/profileEntries.ts';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, tenantId, type PersonSeed } from '../../support/context.ts';

/** Call after the database is empty. */
export async function makeSkills(): Promise<void> {
  await Skill.insertMany(
    ['SQL', 'Modeling', 'Illustrator', 'Excel'].map((name) => ({
      tenantId,
      skillId: foldKey(name),
      name,
      keys: [foldKey(name)],
    })),
  );
}

export const teaches = (skillId: string, level: number, state: TeachFields['state'] = 'kept'): TeachFields => ({
  skillId,
  level,
  state,
});

export const wants = (skillId: string, level: number, state: TeachFields['state'] = 'kept'): WantFields => ({
  ...teaches(skillId, level, state),
  why: '',
  audience: 'teachers',
});

/** Teaches SQL and wants Illustrator; Modeling and Excel are what an import suggested. */
export async function makeDiane(fields: PersonSeed = {}) {
  const person = await makePerson({
    name: 'Diane Margheim',
    teaches: [teaches('sql', 4), teaches('modeling', 3, 'suggested')],
    wants: [wants('illustrator', 2), wants('excel', 4, 'suggested')],
    ...fields,
  });
  return { person, ctx: makeContext({ person }) };
}
