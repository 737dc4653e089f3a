import type { ProgrammeDraft, ProgrammeView } from '../../../api/contracts/programmes.ts';
import type { Context } from '../../../api/domain/context.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { createProgramme } from '../../../api/domain/programmes/createProgramme.ts';
import { startProgramme } from '../../../api/domain/programmes/startProgramme.ts';
import { makeContext, makePerson, type PersonSeed } from '../../support/context.ts';
import { makeDraft } from '../../support/programme.ts';

export interface Led {
  view: ProgrammeView;
  id: string;
  draft: ProgrammeDraft;
  lead: PersonDocument;
  leading: Context;
  as: (person: PersonDocument, now?: Date) => Context;
}

/** A draft that an administrator made for somebody who leads it. */
export async function makeDrafted(changes: Partial<ProgrammeDraft> = {}, seed: PersonSeed = {}): Promise<Led> {
  const lead = await makePerson({ name: 'Lena Lead', ...seed });
  const draft = makeDraft({ leadIds: [lead.id as string], ...changes });
  const view = await createProgramme(makeContext({ person: lead, actor: { isAdministrator: true } }), draft);
  const as = (person: PersonDocument, now?: Date): Context => makeContext({ person, ...(now && { now }) });
  return { view, id: view.id, draft, lead, leading: as(lead), as };
}

/** A programme that runs; its first round is open until 20 March. */
export async function makeRunning(changes: Partial<ProgrammeDraft> = {}): Promise<Led> {
  const drafted = await makeDrafted(changes);
  return { ...drafted, view: await startProgramme(drafted.leading, { id: drafted.id }) };
}
