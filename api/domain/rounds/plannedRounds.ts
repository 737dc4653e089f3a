import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { meetingsOf, roundDatesOf, type RoundPlan } from '../programmes/roundPlan.ts';
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
 * A lead changed the days or the rhythm: the round that nobody was frozen for yet follows. In the caller's transaction, for
 * rounds that are planned or open; what was matched stays as it was told.
 */
export async function replanRound(ctx: SystemContext, programme: PlannedProgramme): Promise<void> {
  const ofProgramme = { tenantId: ctx.tenantId, programmeId: new Types.ObjectId(programme._id) };
  const planned = await MatchingRound.findOne(
    { ...ofProgramme, state: trusted({ $in: ['draft', 'open'] }) },
    { number: 1 },
  ).lean();
  if (!planned) return;
  const last = await MatchingRound.findOne({ ...ofProgramme, number: planned.number - 1 }, { dates: 1 }).lean();
  const dates = roundDatesOf(programme, last?.dates.endsOn ?? null);
  if (!dates) return;
  await MatchingRound.updateOne(
    { ...ofProgramme, _id: planned._id, state: trusted({ $in: ['draft', 'open'] }) },
    { $set: { dates, meetings: meetingsOf(programme.rhythm, dates) }, $inc: { version: 1 } },
  );
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
