import type { ProgrammeDraft, ProgrammeView } from '../../api/contracts/programmes.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { createProgramme } from '../../api/domain/programmes/createProgramme.ts';
import { startProgramme } from '../../api/domain/programmes/startProgramme.ts';
import { makeContext, makePerson } from '../support/context.ts';

/** A running programme for these people, led by somebody else; its first round is open and pairs on Mon 23 Mar. */
export async function openProgramme(
  people: readonly PersonDocument[],
  changes: Partial<ProgrammeDraft> = {},
): Promise<ProgrammeView> {
  const lead = await makePerson({ name: 'Lena Lead' });
  const ctx = makeContext({ person: lead });
  const draft: ProgrammeDraft = {
    name: 'Learning partners',
    goal: 'Everybody learns something',
    companyGoal: '',
    kind: 'learning',
    rhythm: { everyWeeks: 2, minutes: 30, roundMonths: 3 },
    rules: {
      department: 'any',
      language: null,
      leastSharedMinutes: 60,
      reportingLevels: 1,
      levelGap: 0,
      priorities: ['bothLearn', 'wishes', 'departments'],
      coolDownRounds: 2,
    },
    audience: { kind: 'named', personIds: [lead, ...people].map(({ id }): string => id as string) },
    joinUntil: '2026-03-20',
    startsOn: '2026-03-23',
    endsOn: null,
    leadIds: [lead.id as string],
    ...changes,
  };
  const { id } = await createProgramme(ctx, draft);
  return startProgramme(ctx, { id });
}
