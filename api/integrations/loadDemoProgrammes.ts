import type { Context, SystemContext } from '../domain/context.ts';
import { idsByMail } from '../domain/people/imported/managersOf.ts';
import { createProgramme } from '../domain/programmes/createProgramme.ts';
import { enrol } from '../domain/programmes/enrol.ts';
import { listProgrammes } from '../domain/programmes/listProgrammes.ts';
import { startProgramme } from '../domain/programmes/startProgramme.ts';
import { administratorMail, leadMail, learningPartners, mentoring } from './demoProgrammes.ts';
import { firstDays } from './demoDays.ts';
import { confirmedPeople, mentorsAndMentees, partnersAmong } from './demoParticipants.ts';

/** So many join at the same moment: the database answers one while this process thinks about another. */
const atOnce = 8;

/**
 * Two programmes of the demo company, led by Paula, with their first rounds open until a Friday some days ahead: one for
 * learning partners, one with mentors. Always the same people join. Taken up again where it broke off.
 */
export async function loadDemoProgrammes(system: SystemContext): Promise<void> {
  const ids = await idsByMail(system, [leadMail, administratorMail]);
  const leadId = ids.get(leadMail);
  const administratorId = ids.get(administratorMail);
  if (!leadId || !administratorId) throw new Error('the demo company has nobody to lead its programmes');
  const actAs = (personId: string, isAdministrator = false): Context => ({
    ...system,
    actor: { tenantId: system.tenantId, personId, isAdministrator },
  });
  const people = await confirmedPeople(system);
  const joining = [
    { draft: learningPartners, people: partnersAmong(people) },
    { draft: mentoring, people: await mentorsAndMentees(system, people) },
  ];
  for (const { draft, people: joined } of joining) {
    const known = (await listProgrammes(actAs(leadId))).programmes.find(({ name }) => name === draft.name);
    const whole = { ...draft, ...firstDays(system.now), leadIds: [leadId] };
    const { id } = known ?? (await createProgramme(actAs(administratorId, true), whole));
    await startProgramme(actAs(leadId), { id });
    for (let from = 0; from < joined.length; from += atOnce)
      await Promise.all(
        joined.slice(from, from + atOnce).map(({ personId, as }) => enrol(actAs(personId), { id, ...as })),
      );
  }
}
