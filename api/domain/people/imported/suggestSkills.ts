import { Types, type AnyBulkWriteOperation } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Person, type PersonFields } from '../model.ts';

export interface SkillSuggestion {
  personId: string;
  skillId: string;
  teachLevel?: number | undefined;
  wantLevel?: number | undefined;
}

type Side = 'teaches' | 'wants';
type Entry = { side: Side; level: number; effect: 'added' | 'changed' };
type Stored = Pick<PersonFields, 'teaches' | 'wants' | 'dismissedSuggestions'> & { _id: Types.ObjectId };

/**
 * Suggests to people what they can teach or may want, inside the caller's transaction, and tells per line what it did;
 * `isDryRun` only tells. Only the person sees a suggestion. What they kept, changed or removed is theirs: an import
 * neither overwrites it nor brings it back. Repeating it changes nothing more.
 */
export async function suggestSkills(
  system: SystemContext,
  lines: readonly SkillSuggestion[],
  { isDryRun }: { isDryRun: boolean },
): Promise<('added' | 'changed' | 'unchanged')[]> {
  const ids = [...new Set(lines.map((line) => line.personId))];
  const people = await Person.find(
    { _id: trusted({ $in: ids }), tenantId: system.tenantId },
    { teaches: 1, wants: 1, dismissedSuggestions: 1 },
  ).lean<Stored[]>();
  const stored = new Map(people.map((person) => [person._id.toString(), person]));
  const planned = lines.map((line) => ({ line, entries: plan(stored.get(line.personId), line) }));
  const operations = planned.flatMap(({ line, entries }) => entries.map((entry) => toOperation(system, line, entry)));
  if (!isDryRun && operations.length > 0) await Person.bulkWrite(operations);
  return planned.map(({ entries }) => {
    if (entries.some((entry) => entry.effect === 'added')) return 'added';
    return entries.length > 0 ? 'changed' : 'unchanged';
  });
}

function plan(person: Stored | undefined, line: SkillSuggestion): Entry[] {
  if (!person) return [];
  const sides = [
    { side: 'teaches', level: line.teachLevel },
    { side: 'wants', level: line.wantLevel },
  ] as const;
  return sides.flatMap(({ side, level }): Entry[] => {
    if (level === undefined || person.dismissedSuggestions.includes(`${side}:${line.skillId}`)) return [];
    const entry = person[side].find((candidate) => candidate.skillId === line.skillId);
    if (!entry) return [{ side, level, effect: 'added' }];
    return entry.state === 'suggested' && entry.level !== level ? [{ side, level, effect: 'changed' }] : [];
  });
}

/** The filter says again what was read, so that an answer given meanwhile wins. */
function toOperation(
  { tenantId }: SystemContext,
  { personId, skillId }: SkillSuggestion,
  { side, level, effect }: Entry,
): AnyBulkWriteOperation<PersonFields> {
  const person = { _id: new Types.ObjectId(personId), tenantId };
  if (effect === 'changed') {
    const filter = { ...person, [side]: { $elemMatch: { skillId, state: 'suggested' } } };
    return { updateOne: { filter, update: { $set: { [`${side}.$.level`]: level }, $inc: { version: 1 } } } };
  }
  const entry = { skillId, level, state: 'suggested', ...(side === 'wants' && { why: '', audience: 'teachers' }) };
  const filter = {
    ...person,
    [`${side}.skillId`]: { $ne: skillId },
    dismissedSuggestions: { $ne: `${side}:${skillId}` },
  };
  return { updateOne: { filter, update: { $push: { [side]: entry }, $inc: { version: 1 } } } };
}
