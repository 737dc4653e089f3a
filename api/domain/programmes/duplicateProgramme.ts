import type { DuplicateProgrammeInput, ProgrammeDraft, ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { accessLedProgramme } from './access.ts';
import { createProgramme } from './createProgramme.ts';
import type { ProgrammeDocument } from './model.ts';

/**
 * The same programme once more as a draft, with a name and dates of its own; whoever has left is left out, and whoever
 * copies leads it. Nobody is enrolled. Safe to repeat; errors as of `createProgramme`.
 */
export async function duplicateProgramme(
  ctx: Context,
  { id, ...own }: DuplicateProgrammeInput & { id: string },
): Promise<ProgrammeView> {
  const { programme } = await accessLedProgramme(ctx, id);
  return createProgramme(ctx, { ...copyOf(programme), ...own });
}

function copyOf(programme: ProgrammeDocument): ProgrammeDraft {
  const { goal, companyGoal, kind, rhythm, rules, name, joinUntil, startsOn, endsOn, agreement } = programme.toObject();
  const { audience, leadIds, contactId } = programme;
  return {
    ...{ name, goal, companyGoal, kind, rhythm, rules, joinUntil, startsOn, agreement },
    endsOn: endsOn ?? null,
    audience: audienceOf(audience),
    leadIds: leadIds.map(String),
    contactId: contactId?.toString() ?? null,
  };
}

function audienceOf({ kind, departments, personIds }: ProgrammeDocument['audience']): ProgrammeDraft['audience'] {
  if (kind === 'everyone') return { kind };
  if (kind === 'departments') return { kind, departments: [...departments] };
  return { kind, personIds: personIds.map(String) };
}
