import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { PartnerLine } from './model.ts';

/** A thank-you, a second thought: more than this nobody has to read in a day. */
const sentADay = 5;
/** Notes about a partnership are no store. */
const mostKept = 50;

export const places = (isSent: boolean): number => (isSent ? sentADay : mostKept);

/**
 * The name under which a line of the acting member stands, one of so many that there are; two that take the same one are told
 * apart by the index, and the second tries again. Errors: `tooManyLines`, `tooManyKept`.
 */
export async function freePlace(ctx: Context, partnershipId: Types.ObjectId, isSent: boolean): Promise<string> {
  const when = isSent ? ctx.now.toISOString().slice(0, 10) : 'kept';
  const all = Array.from({ length: places(isSent) }, (_, at) => `${when} ${at + 1}`);
  const taken = await PartnerLine.find(
    {
      tenantId: ctx.tenantId,
      fromId: new Types.ObjectId(ctx.actor.personId),
      partnershipId,
      place: trusted({ $in: all }),
    },
    { place: 1 },
  ).lean();
  const free = all.find((one) => !taken.some(({ place }) => place === one));
  if (free === undefined) throw new DomainError('too_many', isSent ? 'tooManyLines' : 'tooManyKept');
  return free;
}
