import type { DepartmentList } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { profileIndex } from '../matching/profileIndex.ts';

/** A smaller group than that is nobody's figure. */
const fewest = 5;

/**
 * Departments with how many colleagues can be shown there, five and more only, by name. Somebody's break doesn't show in it,
 * or counting twice would tell. From the index of profiles, so nothing is read but what changed. Reads only.
 */
export async function listDepartments(ctx: Context): Promise<DepartmentList> {
  const counts = await countByDepartment(ctx);
  const departments = [...counts]
    .filter(([name, people]) => name !== '' && people >= fewest)
    .map(([name, people]) => ({ name, people }));
  return { departments: departments.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}

/** Colleagues who can be shown, by department; '' where none is known. */
export async function countByDepartment(ctx: Context): Promise<Map<string, number>> {
  const { population } = await profileIndex(ctx);
  const counts = new Map<string, number>();
  for (const { department, isConfirmed, hasLeft } of population.everyone())
    if (isConfirmed && !hasLeft) counts.set(department, (counts.get(department) ?? 0) + 1);
  return counts;
}
