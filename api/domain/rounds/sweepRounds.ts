import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import type { PlanReplacements } from '../matching/round/types.ts';
import { runningProgrammes, type ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { announceRound, remindOfRound } from './announceRound.ts';
import { closeOverruled } from './closeOverruled.ts';
import { closeRound } from './closeRound.ts';
import { eachRound } from './eachRound.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import { openPlanned } from './openRound.ts';
import { replacePartners } from './replacePartners.ts';
import { startMatching } from './startMatching.ts';
import { tellStuck } from './tellStuck.ts';

const day = 86_400_000;
const openBeforeMs = 14 * day;
const remindBeforeMs = 2 * day;

/**
 * What time does to rounds: a planned one opens two weeks before joining ends, people are asked and reminded, matching
 * starts when joining is over, who lost a partner gets another, and a round whose answers are in closes. Each step claims
 * what it does by a conditional update, so running late, twice or in two processes is harmless.
 */
export async function sweepRounds(ctx: SystemContext, plan: PlanReplacements): Promise<void> {
  const running = new Map((await runningProgrammes(ctx)).map((programme) => [programme._id.toString(), programme]));
  const programmeOf = ({ programmeId }: LightRound) => running.get(programmeId.toString());
  await eachRound(ctx, await roundsIn(ctx, ['draft']), async (round) => {
    if (programmeOf(round) && isPast(ctx, round.dates.joinUntil, openBeforeMs)) await openPlanned(ctx, round);
  });
  await announceOpen(ctx);
  await eachRound(ctx, await roundsIn(ctx, ['open']), async (round) => {
    const programme = programmeOf(round);
    if (programme) await sweepOpen(ctx, round, programme);
  });
  await eachRound(ctx, await roundsIn(ctx, ['proposed']), async (round) => {
    if ((await closeOverruled(ctx, round)) > 0) ctx.wakeDelivery();
  });
  await replacePartners(ctx, plan);
  await eachRound(ctx, await roundsIn(ctx, ['open', 'matching', 'proposed']), (round) =>
    closeRound(ctx, round, programmeOf(round)),
  );
}

/** Asks people to join the rounds that have just opened. */
export async function announceOpen(ctx: SystemContext): Promise<void> {
  const opened = (await roundsIn(ctx, ['open'])).filter(({ announcedAt }) => !announcedAt);
  const joinable = opened.filter(({ dates }) => dates.joinUntil > ctx.now);
  await eachRound(ctx, joinable, (round) => announceRound(ctx, round));
}

async function sweepOpen(ctx: SystemContext, round: LightRound, { leadIds }: ProgrammeFacts): Promise<void> {
  const { joinUntil } = round.dates;
  const isJoining = joinUntil > ctx.now;
  if (isJoining && !round.remindedAt && isPast(ctx, joinUntil, remindBeforeMs)) await remindOfRound(ctx, round);
  if (isJoining || !round.isAutomatic) return;
  const started = await startMatching(ctx, round, { tellsLeads: true });
  // Told once for each day that joining ends on; the sweep goes on trying.
  if (started === 'tooFewPeople')
    await tellStuck(ctx, round._id, leadIds, `${round._id.toString()}:${joinUntil.toISOString()}`);
}

const isPast = (ctx: SystemContext, moment: Date, beforeMs: number): boolean =>
  moment.getTime() - beforeMs <= ctx.now.getTime();

function roundsIn(ctx: SystemContext, states: readonly LightRound['state'][]): Promise<LightRound[]> {
  return MatchingRound.find({ tenantId: ctx.tenantId, state: trusted({ $in: [...states] }) }, lightFields).lean<
    LightRound[]
  >();
}
