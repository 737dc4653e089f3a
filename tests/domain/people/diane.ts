import type { PersonFields } from '../../../api/domain/people/model.ts';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, tenantId } from '../../support/context.ts';

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

/** Any list of entries, as a profile keeps them. */
export const entries = <Side extends 'teaches' | 'wants'>(
  ...all: { skillId: string; level: number; state: string; why?: string; audience?: string }[]
) => all as unknown as PersonFields[Side];

/** Teaches SQL and wants Illustrator; Modeling and Excel are what an import suggested. */
export async function makeDiane(fields: Partial<PersonFields> = {}) {
  const person = await makePerson({
    name: 'Diane Margheim',
    teaches: entries<'teaches'>(
      { skillId: 'sql', level: 4, state: 'kept' },
      { skillId: 'modeling', level: 3, state: 'suggested' },
    ),
    wants: entries<'wants'>(
      { skillId: 'illustrator', level: 2, state: 'kept', why: 'to draw', audience: 'teachers' },
      { skillId: 'excel', level: 4, state: 'suggested', why: '', audience: 'teachers' },
    ),
    ...fields,
  });
  return { person, ctx: makeContext({ person }) };
}
