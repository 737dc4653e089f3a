import type { ProgrammeDraft, ProgrammeView } from '../../api/contracts/programmes.ts';
import { usualRules } from '../../api/contracts/usualProgramme.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { createProgramme } from '../../api/domain/programmes/createProgramme.ts';
import { startProgramme } from '../../api/domain/programmes/startProgramme.ts';
import { makeContext, makePerson } from '../support/context.ts';
import { makeDraft } from '../support/programme.ts';

/** A running programme for these people, led by somebody else; its first round is open and pairs on Mon 23 Mar. */
export async function openProgramme(
  people: readonly PersonDocument[],
  changes: Partial<ProgrammeDraft> = {},
): Promise<ProgrammeView> {
  const lead = await makePerson({ name: 'Lena Lead' });
  const ctx = makeContext({ person: lead });
  const draft = makeDraft({
    rules: { ...usualRules, department: 'any', levelGap: 0, coolDownRounds: 2 },
    audience: { kind: 'named', personIds: [lead, ...people].map(({ id }): string => id as string) },
    leadIds: [lead.id as string],
    ...changes,
  });
  const { id } = await createProgramme(ctx, draft);
  return startProgramme(ctx, { id });
}
