import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { enrolledIds, namedWithoutAnswer } from '../programmes/findProgrammes.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

const batch = 500;
/** Nobody is reminded of what they were asked yesterday. */
const restMs = 86_400_000;

/**
 * Asks everybody concerned whether they are in: whom the lead named and who has not answered, and from the second round on
 * who is in the programme already. Each person's message has one key, so that going on after a crash asks nobody twice.
 */
export async function announceRound(ctx: SystemContext, round: LightRound): Promise<void> {
  const enrolled = round.number > 1 ? await enrolledIds(ctx, round.programmeId) : [];
  const named = await namedWithoutAnswer(ctx, round.programmeId, round.number);
  await tellAll(ctx, round, 'roundOpen', [...enrolled, ...named]);
  await MatchingRound.updateOne(
    { _id: round._id, tenantId: ctx.tenantId, announcedAt: null },
    { $set: { announcedAt: ctx.now } },
  );
}

/** Reminds, once, whom the lead named and who has said nothing yet. */
export async function remindOfRound(ctx: SystemContext, round: LightRound): Promise<void> {
  const isFresh = !round.announcedAt || round.announcedAt.getTime() + restMs > ctx.now.getTime();
  const silent = isFresh ? [] : await namedWithoutAnswer(ctx, round.programmeId, round.number);
  await tellAll(ctx, round, 'roundReminder', silent);
  await MatchingRound.updateOne(
    { _id: round._id, tenantId: ctx.tenantId, remindedAt: null },
    { $set: { remindedAt: ctx.now } },
  );
}

async function tellAll(
  ctx: SystemContext,
  { _id, dates }: LightRound,
  kind: 'roundOpen' | 'roundReminder',
  people: readonly Types.ObjectId[],
): Promise<void> {
  for (let from = 0; from < people.length; from += batch) {
    const some = people.slice(from, from + batch);
    await queueMessages(
      ctx,
      some.map((personId) => ({
        personId,
        kind,
        dedupeKey: `${kind}:${_id.toString()}:${personId.toString()}`,
        roundId: _id,
        expiresAt: dates.joinUntil,
      })),
    );
    ctx.wakeDelivery();
  }
}
