import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { settleFreedPair, type FreedPair } from '../partnerships/ofRound/freedPairs.ts';
import { pairedAmong } from '../partnerships/ofRound/pairedAmong.ts';
import { toObjectIds } from './bytes.ts';
import type { LightRound } from './lightRound.ts';
import { UnmatchedPerson, type UnmatchedFields } from './model.ts';
import { presentAmong } from './pairsThatHold.ts';
import { findWaiting } from './replacements.ts';
import { tellAlone, toldAlone } from './unmatched.ts';

/** After so long nobody is expected to turn up: better told than left hoping. */
const patienceMs = 6 * 3_600_000;

/**
 * Whoever has waited for hours is told that there is nobody in this round; each in a transaction that only one process can
 * do. Mentors who have others, and people who don't take part any more, hear nothing. Answers how many were settled.
 */
export async function tellWhoWaitedLong(ctx: SystemContext, round: LightRound): Promise<number> {
  const before = new Date(ctx.now.getTime() - patienceMs);
  const { freed, rows } = await findWaiting(ctx, round._id);
  let settled = 0;
  for (const pair of freed.filter(({ since }) => since <= before))
    if (await inTransaction(() => settleLongWaiting(ctx, round, pair))) settled += 1;
  for (const row of rows.filter(({ since, toldAt }) => !toldAt && since <= before))
    if (await inTransaction(() => tellRow(ctx, round, row))) settled += 1;
  return settled;
}

async function settleLongWaiting(ctx: SystemContext, round: LightRound, { id, waiting }: FreedPair): Promise<boolean> {
  if (!(await settleFreedPair(ctx, id))) return false;
  // A mentor who lost another pair before may know already: once is enough, and counts once.
  const told = await toldAlone(ctx, round, waiting.map(String));
  await tell(
    ctx,
    round,
    waiting.map(String).filter((personId) => !told.has(personId)),
    id,
  );
  return true;
}

async function tellRow(ctx: SystemContext, round: LightRound, row: UnmatchedFields): Promise<boolean> {
  const told = await UnmatchedPerson.updateOne(
    { _id: row._id, tenantId: ctx.tenantId, toldAt: null, pairedAt: null },
    { $set: { toldAt: ctx.now } },
  );
  if (told.modifiedCount === 0) return false;
  await tell(ctx, round, [row.personId.toString()], row.freedFrom ?? round._id);
  return true;
}

async function tell(
  ctx: SystemContext,
  round: LightRound,
  personIds: readonly string[],
  freedFrom: Types.ObjectId,
): Promise<void> {
  const present = await presentAmong(ctx, round, personIds);
  const paired = await pairedAmong(ctx, round._id, toObjectIds(personIds));
  const alone = personIds.filter((id) => present.has(id) && !paired.has(id));
  await tellAlone(
    ctx,
    round,
    alone.map((personId) => ({ personId, reason: { code: 'partnerGone' }, freedFrom })),
  );
}
