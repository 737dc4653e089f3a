import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

const most = 500;

/** Who asked to be told when somebody fits, at most 500 at a time. */
export async function waitingToBeTold(ctx: SystemContext): Promise<Types.ObjectId[]> {
  const waiting = await Person.find(
    { tenantId: ctx.tenantId, wantsToBeToldWhenSomebodyFits: true, confirmedAt: trusted({ $ne: null }), leftAt: null },
    { _id: 1 },
  )
    .limit(most)
    .lean();
  return waiting.map((person) => person._id);
}

/** The wish is fulfilled, in the caller's transaction: true for the one caller that may tell. */
export async function fulfilWish(ctx: SystemContext, personId: Types.ObjectId): Promise<boolean> {
  const fulfilled = await Person.updateOne(
    { _id: personId, tenantId: ctx.tenantId, wantsToBeToldWhenSomebodyFits: true },
    { $set: { wantsToBeToldWhenSomebodyFits: false }, $inc: { version: 1 } },
  );
  return fulfilled.modifiedCount === 1;
}
