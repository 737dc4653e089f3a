import type { FindHelpersInput, Helper, HelpersView } from '../../../contracts/oneOffs.ts';
import type { Context } from '../../context.ts';
import { trusted } from '../../database.ts';
import { viewFit } from '../../matching/viewFit.ts';
import { accessSelf } from '../../people/access.ts';
import { toPersonCard } from '../../people/personCard.ts';
import { findTeachers } from '../../people/findTeachers.ts';
import type { PersonDocument } from '../../people/findPeople.ts';
import { skillNames } from '../../skills/skillNames.ts';
import { DomainError } from '../../errors.ts';
import { Partnership } from '../model.ts';
import { mayHelp } from './mayHelp.ts';

const most = 6;
const recentMs = 30 * 86_400_000;

/**
 * Who can help with this skill, at most six: whoever was asked least in the last thirty days comes first, then who helps at
 * the higher level, so that nobody who is good at something is asked by everybody; only a person one came for stands above
 * that. Nobody is told. Error: `unknownSkill`.
 */
export async function findHelpers(ctx: Context, { skillId, personId }: FindHelpersInput): Promise<HelpersView> {
  const skillName = (await skillNames(ctx.tenantId, [skillId])).get(skillId);
  if (skillName === undefined) throw new DomainError('invalid', 'unknownSkill');
  const me = await accessSelf(ctx);
  const teachers = await findTeachers(ctx, skillId);
  const refusalOf = await mayHelp(ctx, me, teachers, skillId);
  const free = teachers.filter((teacher) => refusalOf(teacher) === null);
  const asked = await askedLately(ctx, free);
  const levelOf = (person: PersonDocument): number =>
    person.teaches.find((entry) => entry.skillId === skillId)?.level ?? 1;
  const best = free.toSorted(
    (a, b) =>
      Number(b.id === personId) - Number(a.id === personId) ||
      (asked.get(a.id) ?? 0) - (asked.get(b.id) ?? 0) ||
      levelOf(b) - levelOf(a) ||
      a.name.localeCompare(b.name, 'en') ||
      a.id.localeCompare(b.id),
  );
  const helpers = best.slice(0, most).map((person): Helper => {
    const { sharedTime } = viewFit(me, person, ctx.now, new Map());
    return { person: toPersonCard(person), level: levelOf(person), sharedTime };
  });
  return { skillId, skillName, helpers };
}

/** How often each of them was asked for 25 minutes in the last thirty days; what was taken back does not count. */
async function askedLately(ctx: Context, people: readonly PersonDocument[]): Promise<Map<string, number>> {
  const lately = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      kind: 'oneOff',
      'exchange.teacherId': trusted({ $in: people.map(({ _id }) => _id) }),
      proposedAt: trusted({ $gt: new Date(ctx.now.getTime() - recentMs) }),
      closedBecause: trusted({ $ne: 'withdrawn' }),
    },
    { exchange: 1 },
  ).lean();
  const counts = new Map<string, number>();
  for (const { exchange } of lately)
    for (const { teacherId } of exchange) counts.set(String(teacherId), (counts.get(String(teacherId)) ?? 0) + 1);
  return counts;
}
