import { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { placesComingFree } from '../partnerships/ofRound/placesComingFree.ts';
import { awayOrGone } from '../people/awayOrGone.ts';
import { Enrolment } from './enrolmentModel.ts';

export interface TakingPart {
  readonly personId: Types.ObjectId;
  readonly role: EnrolmentRole;
  readonly capacity: number;
  /** Mentors: how many mentees more at that instant. Everybody else: 1. */
  readonly freePlaces: number;
  readonly headStart: number;
}

export interface TakingPartAmong {
  /** Only these people are asked about. */
  readonly among?: readonly Types.ObjectId[];
  /** Mentors without a free place too. */
  readonly withFullMentors?: boolean;
}

const fields = { _id: 0, personId: 1, role: 1, capacity: 1, freePlaces: 1, headStart: 1 } as const;

/**
 * Who takes part in this round of a programme, in the order of their ids: enrolled, neither skipping it nor on a break (of
 * the programme's or their own) at that instant, and still here; mentors with a free place only, and mentees whose round is
 * over by then take none. Who joined has confirmed their profile for good. A few indexed queries of small rows, so that
 * 100,000 people are read in about a second.
 */
export async function takingPart(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: string | Types.ObjectId,
  at: Date,
  roundNumber: number,
  { among, withFullMentors = false }: TakingPartAmong = {},
): Promise<TakingPart[]> {
  const enrolled = await Enrolment.find(
    {
      tenantId: ctx.tenantId,
      programmeId: new Types.ObjectId(programmeId),
      state: 'enrolled',
      ...(among && { personId: trusted({ $in: [...among] }) }),
      skippedRounds: trusted({ $ne: roundNumber }),
      $or: [{ pausedUntil: null }, { pausedUntil: trusted({ $lte: at }) }],
    },
    fields,
  )
    .sort({ personId: 1 })
    .lean<TakingPart[]>();
  const willing = (await withPlaces(ctx, new Types.ObjectId(programmeId), at, enrolled)).filter(
    ({ role, freePlaces }) => role !== 'mentor' || freePlaces > 0 || withFullMentors,
  );
  const missing = await awayOrGone(ctx, at, among);
  return willing.filter(({ personId }) => !missing.has(personId.toString()));
}

const few = 1000;

/** A round begins at the very instant at which the one before ends, or is matched earlier: mentees of that one are over. */
async function withPlaces(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
  at: Date,
  people: readonly TakingPart[],
): Promise<TakingPart[]> {
  const mentors = people.filter(({ role }) => role === 'mentor').map(({ personId }) => personId);
  if (mentors.length === 0) return people.map((one) => ({ ...one, freePlaces: 1 }));
  const coming = await placesComingFree(ctx, programmeId, at, mentors.length <= few ? mentors : undefined);
  return people.map((one) => ({
    ...one,
    freePlaces: one.role === 'mentor' ? one.freePlaces + (coming.get(one.personId.toString()) ?? 0) : 1,
  }));
}
