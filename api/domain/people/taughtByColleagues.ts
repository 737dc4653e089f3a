import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { Person } from './model.ts';

interface Count {
  _id: string;
  people: number;
}

/** A sample this large names what is common in a job; the whole company need not be read for that. */
const sample = 1000;

const findableColleagues = (ctx: Context) => ({
  tenantId: ctx.tenantId,
  _id: { $ne: new Types.ObjectId(ctx.actor.personId) },
  confirmedAt: { $ne: null },
  leftAt: null,
  $or: [{ pausedUntil: null }, { pausedUntil: { $lte: ctx.now } }],
});

/**
 * The skills that findable colleagues of one group teach, most frequent first, at most 40. What they want is never
 * counted here: in a small group a count would give a colleague's wish away.
 */
export async function taughtInGroup(
  ctx: Context,
  group: { jobTitle: string } | { department: string } | Record<string, never>,
): Promise<string[]> {
  const counts = await Person.aggregate<Count>([
    { $match: { ...findableColleagues(ctx), ...group } },
    { $limit: sample },
    { $unwind: '$teaches' },
    { $match: { 'teaches.state': 'kept' } },
    { $group: { _id: '$teaches.skillId', people: { $sum: 1 } } },
    { $sort: { people: -1, _id: 1 } },
    { $limit: 40 },
  ]);
  return counts.map(({ _id }) => _id);
}

/** How many findable colleagues teach each of these skills. */
export async function countTeachers(ctx: Context, skillIds: readonly string[]): Promise<Map<string, number>> {
  const isAsked = { teaches: { $elemMatch: { skillId: { $in: [...skillIds] }, state: 'kept' } } };
  const counts = await Person.aggregate<Count>([
    { $match: { ...findableColleagues(ctx), ...isAsked } },
    { $unwind: '$teaches' },
    { $match: { 'teaches.state': 'kept', 'teaches.skillId': { $in: [...skillIds] } } },
    { $group: { _id: '$teaches.skillId', people: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, people }) => [_id, people]));
}
