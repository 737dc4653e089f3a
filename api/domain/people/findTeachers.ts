import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { Person, type PersonDocument } from './model.ts';

/** Of a skill that half a company teaches, so many are choice enough. */
const most = 300;

/** Confirmed colleagues of the actor who say that they teach this skill, for the domain's own use; in no order. */
export const findTeachers = (ctx: Context, skillId: string): Promise<PersonDocument[]> =>
  Person.find({
    tenantId: ctx.tenantId,
    _id: trusted({ $ne: new Types.ObjectId(ctx.actor.personId) }),
    teaches: trusted({ $elemMatch: { skillId, state: 'kept' } }),
    confirmedAt: trusted({ $ne: null }),
    leftAt: null,
  }).limit(most);
