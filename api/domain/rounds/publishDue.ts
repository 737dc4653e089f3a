import type { SystemContext } from '../context.ts';
import { isDuplicateKey } from '../database.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { eachRound } from './eachRound.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import type { Publication } from './proposePairs.ts';
import { publishGroups, publishUnmatched } from './publishBatch.ts';
import { readResult } from './readResult.ts';

/** A transaction of a dozen commands: far below the half minute that a database may end it after. */
const groupsAtOnce = 50;
const peopleAtOnce = 100;

/**
 * Tells what leads have published: pair after pair, then everybody without a partner. Goes on where a process that died
 * has stopped; two processes at once share the work without doing any of it twice. Answers how many steps were done here.
 */
export async function publishDue(ctx: SystemContext): Promise<number> {
  const due = await MatchingRound.find(
    { tenantId: ctx.tenantId, state: 'proposed', publishFinishedAt: null },
    lightFields,
  ).lean<LightRound[]>();
  let steps = 0;
  await eachRound(ctx, due, async (round) => {
    steps += await publishRest(ctx, round);
  });
  return steps;
}

async function publishRest(ctx: SystemContext, round: LightRound): Promise<number> {
  const result = await readResult(ctx, round._id);
  const programme = (await findProgrammes(ctx, [round.programmeId])).get(round.programmeId.toString());
  if (!result || !programme) return 0;
  const publication = { round, programme, result };
  const groups = round.result?.groupCount ?? 0;
  const last = groups + (round.result?.unmatchedCount ?? 0);
  let steps = 0;
  for (let from: number | null = round.publishCursor; from !== null; from = await cursorOf(ctx, round)) {
    if (from < groups) await nextGroups(ctx, publication, from, Math.min(from + groupsAtOnce, groups));
    else await publishUnmatched(ctx, publication, { from, to: Math.min(from + peopleAtOnce, last) });
    steps += 1;
    ctx.wakeDelivery();
  }
  return steps;
}

/** A batch; where an index refuses one of its groups, one after the other. */
async function nextGroups(ctx: SystemContext, publication: Publication, from: number, to: number): Promise<void> {
  try {
    await publishGroups(ctx, publication, { from, to });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if (to - from === 1) await publishGroups(ctx, publication, { from, to, isRefused: true });
    else for (let at = from; at < to; at += 1) await nextGroups(ctx, publication, at, at + 1);
  }
}

/** Where publishing stands now, whoever moved it; null: done. */
async function cursorOf(ctx: SystemContext, { _id }: LightRound): Promise<number | null> {
  const round = await MatchingRound.findOne(
    { _id, tenantId: ctx.tenantId, state: 'proposed', publishFinishedAt: null },
    { publishCursor: 1 },
  ).lean();
  return round?.publishCursor ?? null;
}
