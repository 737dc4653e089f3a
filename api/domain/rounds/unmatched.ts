import type { Types } from 'mongoose';
import type { UnmatchedReason } from '../../contracts/rounds.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { countAlone } from '../programmes/enrolmentPlaces.ts';
import { toObjectIds } from './bytes.ts';
import type { LightRound } from './lightRound.ts';
import { UnmatchedPerson, type UnmatchedFields } from './model.ts';

type OfRound = Pick<LightRound, '_id' | 'programmeId'>;

export interface Alone {
  readonly personId: string;
  readonly reason: UnmatchedReason;
  /** The pair that came to nothing; null: the result had nobody. */
  readonly freedFrom?: Types.ObjectId | null;
}

/**
 * These people have no partner in this round: kept with the reason, told, and first in the next one. In the caller's
 * transaction, which makes sure that it happens once.
 */
export async function tellAlone(ctx: SystemContext, round: OfRound, people: readonly Alone[]): Promise<void> {
  if (people.length === 0) return;
  await writeRows(ctx, round, people, { toldAt: ctx.now });
  await queueMessages(
    ctx,
    people.map(({ personId, freedFrom }) => ({
      personId,
      kind: 'roundUnmatched',
      dedupeKey: `roundUnmatched:${round._id.toString()}:${personId}:${freedFrom?.toString() ?? 'result'}`,
      roundId: round._id,
    })),
  );
  const ids = people.map(({ personId }) => personId);
  await countAlone(ctx, round.programmeId, ids);
}

/**
 * These people's pair came to nothing before it began: somebody else is looked for first. Who has been told of having nobody
 * and still has, a mentor of several, knows it already. In the caller's transaction; safe to repeat.
 */
export async function waitForSomebody(
  ctx: SystemContext,
  round: OfRound,
  personIds: readonly string[],
  { since = ctx.now, freedFrom = null }: { since?: Date; freedFrom?: Types.ObjectId | null } = {},
): Promise<void> {
  const told = await toldAlone(ctx, round, personIds);
  const people = personIds
    .filter((personId) => !told.has(personId))
    .map((personId) => ({ personId, reason: { code: 'partnerGone' } as const, freedFrom }));
  if (people.length > 0) await writeRows(ctx, round, people, { since, toldAt: null });
}

/** Who of these people has been told that there is nobody, and has nobody now. Joins the caller's transaction. Reads only. */
export async function toldAlone(
  ctx: SystemContext,
  { _id }: OfRound,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const told = await UnmatchedPerson.find(
    {
      tenantId: ctx.tenantId,
      roundId: _id,
      personId: trusted({ $in: toObjectIds(personIds) }),
      toldAt: trusted({ $ne: null }),
      pairedAt: null,
    },
    { personId: 1 },
  ).lean();
  return new Set(told.map(({ personId }) => personId.toString()));
}

async function writeRows(
  ctx: SystemContext,
  round: OfRound,
  people: readonly Alone[],
  fields: { since?: Date; toldAt: Date | null },
): Promise<void> {
  const ids = toObjectIds(people.map(({ personId }) => personId));
  await UnmatchedPerson.bulkWrite(
    people.map(({ reason, freedFrom }, at) => ({
      updateOne: {
        filter: { tenantId: ctx.tenantId, roundId: round._id, personId: ids[at] },
        update: { $set: { reason, freedFrom: freedFrom ?? null, pairedAt: null, since: ctx.now, ...fields } },
        upsert: true,
      },
    })),
  );
}

/** Everybody of a round who has no partner now, told or not, those who wait longest first. Reads only. */
export function withoutPartner(ctx: SystemContext, roundId: Types.ObjectId): Promise<UnmatchedFields[]> {
  return UnmatchedPerson.find({ tenantId: ctx.tenantId, roundId, pairedAt: null })
    .sort({ since: 1, personId: 1 })
    .lean<UnmatchedFields[]>();
}

/** These people have somebody after all, in the caller's transaction. False: one of them had found somebody already. */
export async function foundSomebody(
  ctx: SystemContext,
  roundId: Types.ObjectId,
  personIds: readonly string[],
): Promise<boolean> {
  if (personIds.length === 0) return true;
  const found = await UnmatchedPerson.updateMany(
    { tenantId: ctx.tenantId, roundId, personId: trusted({ $in: toObjectIds(personIds) }), pairedAt: null },
    { $set: { pairedAt: ctx.now } },
  );
  return found.modifiedCount === personIds.length;
}
