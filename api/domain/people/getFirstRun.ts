import type { FirstRunView } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { everybodyCan } from '../skills/everybodyCan.ts';
import { skillNames } from '../skills/skillNames.ts';
import { accessSelf } from './access.ts';
import type { PersonDocument } from './model.ts';
import { countTeachers, taughtInGroup } from './taughtByColleagues.ts';

const mostWantChips = 10;
const mostTeachChips = 8;

/** What people of the same job teach, then the same department, and for somebody without either the whole company. */
async function taughtAround(ctx: Context, { jobTitle, department }: PersonDocument): Promise<string[]> {
  const taught = jobTitle ? await taughtInGroup(ctx, { jobTitle }) : [];
  if (department) taught.push(...(await taughtInGroup(ctx, { department })));
  return taught.length > 0 ? taught : taughtInGroup(ctx, {});
}

/**
 * The chips of the two questions: the person's own suggestions first, then what the job is made of, each with how many
 * findable colleagues can teach it. Reads only.
 */
export async function getFirstRun(ctx: Context): Promise<FirstRunView> {
  const self = await accessSelf(ctx);
  const around = await taughtAround(ctx, self);
  const taughtByMe = self.teaches.map((entry) => entry.skillId);
  const wantedByMe = self.wants.map((entry) => entry.skillId);
  const isNewToMe = (skillId: string): boolean => !taughtByMe.includes(skillId);
  const wants = [...new Set([...wantedByMe, ...around.filter(isNewToMe)])].slice(0, mostWantChips);
  const teaches = [...new Set([...taughtByMe, ...around])].slice(0, mostTeachChips);

  const asked = [...wants, ...teaches, ...everybodyCan.map((skill) => skill.skillId)];
  const names = await skillNames(ctx.tenantId, asked);
  const teachers = await countTeachers(ctx, asked);
  const chip = (skillId: string, skillName: string) => ({ skillId, skillName, teachers: teachers.get(skillId) ?? 0 });
  const chips = (ids: readonly string[]) => ids.map((id) => chip(id, names.get(id) ?? id));
  return {
    jobTitle: self.jobTitle,
    wantChips: chips(wants),
    teachChips: chips(teaches),
    everybodyCanChips: everybodyCan.map((skill) => chip(skill.skillId, names.get(skill.skillId) ?? skill.name)),
  };
}
