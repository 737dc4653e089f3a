import type { ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { currentRounds, type CurrentRound } from '../rounds/currentRound.ts';
import { skillNames } from '../skills/skillNames.ts';
import type { AccessedProgramme, ReadersRow } from './access.ts';
import { countEnrolled } from './countEnrolled.ts';
import type { ProgrammeDocument } from './model.ts';
import { mayJoin, mayLead } from './policy.ts';
import { roundToJoin } from './roundToJoin.ts';
import { takingPart } from './takingPart.ts';
import { viewEnrolment } from './viewEnrolment.ts';

/** A programme as its leads, or as whoever may join it, see it: names of the others and counts are for leads. Reads only. */
export async function viewProgramme(ctx: Context, accessed: AccessedProgramme): Promise<ProgrammeView> {
  const { programme, enrolment, reader, me } = accessed;
  const iLead = mayLead(programme, reader);
  const named = iLead ? programme.audience.personIds : [];
  const contact = programme.contactId ? [programme.contactId] : [];
  const people = await directoryEntries(ctx, [...programme.leadIds, ...contact, ...named]);
  const cards = (ids: readonly { toString(): string }[]) =>
    ids.flatMap((id) => people.get(id.toString()) ?? []).map(toPersonCard);
  const current = (await currentRounds(ctx, [programme._id])).get(programme.id);
  return {
    ...plainFields(programme),
    audience: audienceOf(programme, cards(named)),
    leads: cards(programme.leadIds),
    contact: cards(contact)[0] ?? null,
    iLead,
    mayJoin: mayJoin(programme, reader),
    enrolment: viewEnrolment(enrolment, { now: ctx.now, timeZone: me.timeZone, round: roundToJoin(current) }),
    round: current?.summary ?? null,
    lead: iLead ? await leadsPart(ctx, programme, current) : null,
    ...(await skillsOf(ctx, me)),
  };
}

function plainFields(programme: ProgrammeDocument) {
  const { id, version, state, name, goal, companyGoal, kind, joinUntil, startsOn, endsOn } = programme;
  const { rhythm, rules } = programme.toObject();
  const words = { name, goal, companyGoal };
  return {
    id: id as string,
    version,
    state,
    kind,
    ...words,
    rhythm,
    rules,
    joinUntil,
    startsOn,
    endsOn: endsOn ?? null,
    agreement: [...programme.agreement],
  };
}

function audienceOf({ audience }: ProgrammeDocument, named: ProgrammeView['leads']): ProgrammeView['audience'] {
  const { kind, departments, personIds } = audience;
  if (kind === 'everyone') return { kind };
  if (kind === 'departments') return { kind, departments: [...departments] };
  return { kind, people: personIds.length, named };
}

async function leadsPart(ctx: Context, programme: ProgrammeDocument, current: CurrentRound | undefined) {
  const enrolled = (await countEnrolled(ctx, [programme._id])).get(programme.id) ?? 0;
  if (!current) return { step: 'draft' as const, enrolled, takePart: 0 };
  const { summary, step, takePart } = current;
  const pairsOn = new Date(summary.dates.pairsOn);
  const willTakePart = takePart ?? (await takingPart(ctx, programme._id, pairsOn, summary.number)).length;
  return { step, enrolled, takePart: willTakePart };
}

/** What the reader would join with: what they keep in their profile, suggestions left out. */
async function skillsOf(ctx: Context, { wants, teaches }: ReadersRow) {
  const kept = (entries: readonly { skillId: string; state: string }[]) =>
    entries.filter(({ state }) => state === 'kept').map(({ skillId }) => skillId);
  const names = await skillNames(ctx.tenantId, [...kept(wants), ...kept(teaches)]);
  const words = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  return { wants: words(kept(wants)), teaches: words(kept(teaches)) };
}
