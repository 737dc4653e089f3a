import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { InsightComment } from './model.ts';

/** More than a day of talking; what else there is to say is an insight of its own. */
export const commentsADay = 20;

/**
 * The name under which a comment of the acting reader stands, one of so many of a UTC day; two that take the same one are
 * told apart by the index, and the second tries again. Error: `tooManyCommentsToday`.
 */
export async function freeCommentPlace(ctx: Context): Promise<string> {
  const day = ctx.now.toISOString().slice(0, 10);
  const all = Array.from({ length: commentsADay }, (_, at) => `${day} ${at + 1}`);
  const taken = await InsightComment.find(
    {
      tenantId: ctx.tenantId,
      personId: new Types.ObjectId(ctx.actor.personId),
      place: trusted({ $in: all }),
    },
    { place: 1 },
  ).lean();
  const free = all.find((one) => !taken.some(({ place }) => place === one));
  if (free === undefined) throw new DomainError('too_many', 'tooManyCommentsToday');
  return free;
}
