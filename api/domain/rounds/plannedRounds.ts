import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { meetingsOf, roundDatesOf, roundEndOf, type PlannedDates, type RoundPlan } from '../programmes/roundPlan.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

/** What rounds need of a programme to be planned. */
export type PlannedProgramme = RoundPlan & { readonly _id: string | Types.ObjectId };

/** The first round of a programme that starts is open at once. In the caller's transaction; safe to repeat. */
export async function openFirstRound(ctx: SystemContext, programme: PlannedProgramme): Promise<void> {
  await insertRound(ctx, programme, { number: 1, state: 'open', lastEnd: null });
}

const joiningMs = 7 * 86_400_000;

/**
 * The round after `last`, planned and not open yet; nothing where the programme ends before. Whenever it is planned, people
 * have a week to join. In the caller's transaction; the number is unique in a programme, so repeating changes nothing.
 */
export async function planNextRound(
  ctx: SystemContext,
  programme: PlannedProgramme,
  last: { number: number; dates: { endsOn: Date } },
): Promise<void> {
  const earliest = new Date(ctx.now.getTime() + joiningMs);
  const lastEnd = last.dates.endsOn > earliest ? last.dates.endsOn : earliest;
  await insertRound(ctx, programme, { number: last.number + 1, state: 'draft', lastEnd });
}

async function insertRound(
  ctx: SystemContext,
  programme: PlannedProgramme,
  { number, state, lastEnd }: { number: number; state: 'draft' | 'open'; lastEnd: Date | null },
): Promise<void> {
  const dates = roundDatesOf(programme, lastEnd);
  if (!dates) return;
  await MatchingRound.updateOne(
    { tenantId: ctx.tenantId, programmeId: new Types.ObjectId(programme._id), number },
    { $setOnInsert: { state, dates, meetings: meetingsOf(programme.rhythm, dates), version: 1 } },
    { upsert: true },
  );
}

/**
 * A lead changed the days or the rhythm: the round that nobody was frozen for yet follows, and is dropped where the programme
 * ends before; where a last round is over and the programme goes on now, the next one is planned. In the caller's
 * transaction; safe to repeat. What was matched stays as it was told.
 */
export async function replanRound(ctx: SystemContext, programme: PlannedProgramme): Promise<void> {
  const ofProgramme = { tenantId: ctx.tenantId, programmeId: new Types.ObjectId(programme._id) };
  const last = await MatchingRound.findOne(ofProgramme, lightFields).sort({ number: -1 }).lean<LightRound>();
  if (last?.state === 'draft' || last?.state === 'open') await replan(ctx, programme, last);
  if (last?.state !== 'closed') return;
  const told = await MatchingRound.findOne({ ...ofProgramme, publishedAt: trusted({ $ne: null }) }, { dates: 1 })
    .sort({ number: -1 })
    .lean();
  await planNextRound(ctx, programme, { number: last.number, dates: { endsOn: told?.dates.endsOn ?? ctx.now } });
}

async function replan(ctx: SystemContext, programme: PlannedProgramme, round: LightRound): Promise<void> {
  const stillPlanned = { _id: round._id, tenantId: ctx.tenantId, state: round.state };
  const dates = datesAfterChange(programme, round);
  if (dates) {
    const meetings = meetingsOf(programme.rhythm, dates);
    if (meetings === round.meetings && isSame(dates, round.dates)) return;
    await MatchingRound.updateOne(stillPlanned, { $set: { dates, meetings }, $inc: { version: 1 } });
  } else if (round.state === 'draft') {
    // Nobody has heard of it, and its number is free for a round that may be planned after another change.
    await MatchingRound.deleteOne(stillPlanned);
  } else {
    await MatchingRound.updateOne(stillPlanned, { $set: { state: 'closed', closedAt: ctx.now }, $inc: { version: 1 } });
  }
}

const isSame = (one: PlannedDates, other: PlannedDates): boolean =>
  (Object.keys(one) as (keyof PlannedDates)[]).every((name) => one[name].getTime() === other[name].getTime());

/** The first round begins when the programme says; a later one has its days, and only its end may move. */
function datesAfterChange(programme: PlannedProgramme, { number, dates }: LightRound): PlannedDates | null {
  if (number === 1) return roundDatesOf(programme, null);
  const endsOn = roundEndOf(programme, dates.pairsOn);
  return endsOn && { ...dates, endsOn };
}

/** The programme is over: what is not published is closed without a word. In the caller's transaction; safe to repeat. */
export async function closeUnpublishedRounds(ctx: SystemContext, programmeId: string | Types.ObjectId): Promise<void> {
  await MatchingRound.updateMany(
    {
      tenantId: ctx.tenantId,
      programmeId: new Types.ObjectId(programmeId),
      state: trusted({ $in: ['draft', 'open', 'matching'] }),
    },
    { $set: { state: 'closed', closedAt: ctx.now, request: null, result: null }, $inc: { version: 1 } },
  );
}
