import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';
import { stampChange } from './stampChange.ts';

/**
 * Takes one place of the person for a new partnership, in the caller's transaction. The counter on the person is the
 * limit: of twenty at once one succeeds. Answers how many places are left, or null when none was free.
 */
export async function takePlace(ctx: SystemContext, personId: Types.ObjectId): Promise<number | null> {
  const person = await Person.findOneAndUpdate(
    { _id: personId, tenantId: ctx.tenantId, leftAt: null, freePlaces: trusted({ $gt: 0 }) },
    { $inc: { freePlaces: -1 } },
    { returnDocument: 'after' },
  );
  return person ? person.freePlaces : null;
}

/** Gives the places of an ended partnership back, in the caller's transaction. */
export async function giveBackPlaces(ctx: SystemContext, personIds: readonly Types.ObjectId[]): Promise<void> {
  await Person.updateMany(
    { _id: trusted({ $in: [...personIds] }), tenantId: ctx.tenantId },
    { $inc: { freePlaces: 1 } },
  );
  await stampChange(personIds);
}
