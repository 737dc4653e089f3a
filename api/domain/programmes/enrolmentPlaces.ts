import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Enrolment } from './enrolmentModel.ts';

type Id = string | Types.ObjectId;
type Company = Pick<SystemContext, 'tenantId'>;

const rowOf = ({ tenantId }: Company, programmeId: Id, personId: Id) => ({
  tenantId,
  programmeId: new Types.ObjectId(programmeId),
  personId: new Types.ObjectId(personId),
});

const rowsOf = ({ tenantId }: Company, programmeId: Id, personIds: readonly Id[]) => ({
  tenantId,
  programmeId: new Types.ObjectId(programmeId),
  personId: trusted({ $in: personIds.map((id) => new Types.ObjectId(id)) }),
});

/**
 * Takes one place of a mentor in the caller's transaction; false: none is free, or no mentor here any more. `comingFree`
 * places of pairs that are over by then may be taken as well: the counter is below 0 until those are wrapped up.
 */
export async function takeMentorPlace(
  ctx: Company,
  programmeId: Id,
  personId: Id,
  { comingFree = 0 }: { comingFree?: number } = {},
): Promise<boolean> {
  const taken = await Enrolment.updateOne(
    {
      ...rowOf(ctx, programmeId, personId),
      state: 'enrolled',
      role: 'mentor',
      freePlaces: trusted({ $gt: -comingFree }),
    },
    { $inc: { freePlaces: -1 } },
  );
  return taken.modifiedCount === 1;
}

/** Gives the place of a pair that ended back, in the caller's transaction, whatever became of the mentor's enrolment. */
export async function giveBackMentorPlace(ctx: Company, programmeId: Id, personId: Id): Promise<void> {
  await Enrolment.updateOne(rowOf(ctx, programmeId, personId), { $inc: { freePlaces: 1 } });
}

/** These people stayed without a partner this round and come first in the next. In the caller's transaction, once. */
export async function countAlone(ctx: Company, programmeId: Id, personIds: readonly Id[]): Promise<void> {
  if (personIds.length === 0) return;
  await Enrolment.updateMany(rowsOf(ctx, programmeId, personIds), { $inc: { headStart: 1 } });
}

/** These people have a partner now. In the caller's transaction. */
export async function clearHeadStart(ctx: Company, programmeId: Id, personIds: readonly Id[]): Promise<void> {
  if (personIds.length === 0) return;
  await Enrolment.updateMany(
    { ...rowsOf(ctx, programmeId, personIds), headStart: trusted({ $gt: 0 }) },
    { $set: { headStart: 0 } },
  );
}
