import { createHash } from 'node:crypto';
import { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { queueMessages } from '../../messages/queueMessage.ts';
import { findPeople } from '../../people/findPeople.ts';
import { skillNames } from '../../skills/skillNames.ts';
import { Partnership } from '../model.ts';
import { exchangeOfRound, type RoundMember } from './exchangeOfRound.ts';

/** A pair or a ring of three that a round proposes to its members. */
export interface NewRoundPartnership {
  readonly kind: 'learning' | 'mentoring' | 'buddy';
  readonly members: readonly RoundMember[];
}

export interface RoundOfPartnership {
  readonly roundId: Types.ObjectId;
  readonly programmeId: Types.ObjectId;
  readonly programmeName: string;
  readonly number: number;
  /** How many people were matched together. */
  readonly people: number;
  readonly isCertified: boolean;
  /** Somebody new in place of a pair that came to nothing. */
  readonly isReplacement: boolean;
  readonly answerBy: Date;
  readonly endsOn: Date;
}

/**
 * Writes pairs of one round and promises every member their card, in the caller's transaction. Ids follow from the round
 * and its members, so pairs that were written before a crash are left as they are. A duplicate key (one of them is in
 * another pair of this round, or the two have an open request) leaves the transaction. Answers who was told.
 */
export async function insertRoundPartnerships(
  ctx: SystemContext,
  round: RoundOfPartnership,
  pairs: readonly NewRoundPartnership[],
): Promise<void> {
  const ids = pairs.map((pair) => roundPartnershipId(round.roundId, pair.members));
  const known = await Partnership.find({ _id: trusted({ $in: ids }), tenantId: ctx.tenantId }, { _id: 1 }).lean();
  const existing = new Set(known.map(({ _id }) => _id.toString()));
  const fresh = pairs
    .map((pair, at) => ({ ...pair, id: ids[at] ?? new Types.ObjectId() }))
    .filter(({ id }) => !existing.has(id.toString()));
  if (fresh.length === 0) return;
  const people = await findPeople(
    ctx,
    fresh.flatMap(({ members }) => members.map(({ personId }) => personId)),
  );
  const skills = [...people.values()].flatMap((person) => [...person.teaches, ...person.wants]);
  const names = await skillNames(
    ctx.tenantId,
    skills.map(({ skillId }) => skillId),
  );
  const { answerBy, ...about } = round;
  await Partnership.insertMany(
    fresh.map(({ id, kind, members }) => {
      const key = membersKey(members);
      return {
        _id: id,
        tenantId: ctx.tenantId,
        kind,
        state: 'proposed' as const,
        members: members.map(({ personId, role }) => ({ personId, role })),
        pairKey: key,
        openKey: key,
        round: about,
        seats: members.filter(({ role }) => role !== 'mentor').map(({ personId }) => personId),
        exchange: exchangeOfRound(members, people, ctx.now, names),
        proposedAt: ctx.now,
        answerBy,
      };
    }),
  );
  const kind = round.isReplacement ? 'roundReplaced' : 'roundResult';
  await queueMessages(
    ctx,
    fresh.flatMap(({ id, members }) =>
      members.map(({ personId }) => ({
        personId,
        kind,
        dedupeKey: `${kind}:${id.toString()}:${personId.toString()}`,
        partnershipId: id,
        roundId: round.roundId,
        expiresAt: answerBy,
      })),
    ),
  );
}

/** The id that this pair of this round has, however often it is written. */
export function roundPartnershipId(
  roundId: Types.ObjectId,
  members: readonly Pick<RoundMember, 'personId'>[],
): Types.ObjectId {
  const digest = createHash('sha256')
    .update(`${roundId.toString()}:${membersKey(members)}`)
    .digest('hex');
  return new Types.ObjectId(digest.slice(0, 24));
}

const membersKey = (members: readonly Pick<RoundMember, 'personId'>[]): string =>
  members
    .map(({ personId }) => personId.toString())
    .toSorted()
    .join(':');
