import { DateTime } from 'luxon';
import { trusted, inTransaction, isDuplicateKey } from '../database.ts';
import type { SystemContext } from '../context.ts';
import type { PlanReplacements, RoundGroup } from '../matching/round/types.ts';
import { settleFreedPair } from '../partnerships/ofRound/freedPairs.ts';
import { clearHeadStart } from '../programmes/enrolmentPlaces.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { toObjectIds } from './bytes.ts';
import { closeOverruled } from './closeOverruled.ts';
import { keepFruitless, wasFruitless } from './fruitlessTries.ts';
import { eachRound } from './eachRound.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import { pairsThatHold } from './pairsThatHold.ts';
import { proposePairs, type Publication } from './proposePairs.ts';
import { readResult } from './readResult.ts';
import { findWaiting, hasNews, waitingParticipants, type Waiting } from './replacements.ts';
import { roundInput } from './roundInput.ts';
import { tellWhoWaitedLong } from './tellWhoWaitedLong.ts';
import { foundSomebody, waitForSomebody } from './unmatched.ts';
import { usedUpBy, waitingAfter } from './usedUp.ts';

/** Days that a new pair has to answer at least. */
const answerDays = 2;

type Replacing = Publication & { readonly answerBy: Date };

/** Somebody else was faster, or something has changed: nothing of this group is written, the next sweep looks again. */
class Overtaken extends Error {}

/**
 * Everybody whose pair came to nothing gets somebody new the same day, where there is anybody: those who wait are matched
 * with each other under the rules of the round, never the same two again. Who has waited for hours is told that there is
 * nobody. Each new pair is one transaction that settles what it replaces; running twice or in two processes does it once.
 */
export async function replacePartners(ctx: SystemContext, plan: PlanReplacements): Promise<number> {
  const rounds = await MatchingRound.find(
    { tenantId: ctx.tenantId, state: 'proposed', publishFinishedAt: trusted({ $ne: null }) },
    lightFields,
  ).lean<LightRound[]>();
  let changes = 0;
  await eachRound(ctx, rounds, async (round) => {
    const waiting = await findWaiting(ctx, round._id);
    if (!hasNews(waiting)) return;
    changes += await replaceIn(ctx, round, waiting, plan);
    changes += await tellWhoWaitedLong(ctx, round);
  });
  if (changes > 0) ctx.wakeDelivery();
  return changes;
}

async function replaceIn(
  ctx: SystemContext,
  round: LightRound,
  waiting: Waiting,
  plan: PlanReplacements,
): Promise<number> {
  const result = await readResult(ctx, round._id);
  const programme = (await findProgrammes(ctx, [round.programmeId])).get(round.programmeId.toString());
  if (!result || !programme) return 0;
  const answerBy = answerByFor(ctx.now, round.dates.answerBy, programme.timeZone);
  // Nobody is told of a partner whom the end of the round takes away before both have answered.
  if (answerBy >= round.dates.endsOn) return 0;
  const publication = { round, programme, result, answerBy };
  const participants = await waitingParticipants(ctx, publication, waiting);
  if (participants.length < 2 || wasFruitless(round, participants, ctx.now)) return 0;
  const input = await roundInput(ctx, { round: { ...round, locked: [] }, programme, participants, at: ctx.now });
  const groups = await plan(input);
  if (groups.length === 0) keepFruitless(round, participants, ctx.now);
  return makeGroups(ctx, publication, groups, waiting);
}

async function makeGroups(
  ctx: SystemContext,
  publication: Replacing,
  groups: readonly RoundGroup[],
  waiting: Waiting,
): Promise<number> {
  let made = 0;
  let left = waiting;
  for (const group of groups) {
    try {
      const now = left;
      await inTransaction(() => replace(ctx, publication, group, now));
      await closeOverruled(ctx, publication.round);
      left = waitingAfter(group, left);
      made += 1;
    } catch (error) {
      if (!(error instanceof Overtaken) && !isDuplicateKey(error)) throw error;
    }
  }
  return made;
}

async function replace(ctx: SystemContext, publication: Replacing, group: RoundGroup, waiting: Waiting): Promise<void> {
  const { round, answerBy } = publication;
  const { pairs, inRows, isReplacement } = usedUpBy(group, waiting);
  for (const { id, waiting: members, since } of pairs) {
    if (!(await settleFreedPair(ctx, id))) throw new Overtaken();
    const others = members.map(String).filter((member) => !group.members.includes(member));
    await waitForSomebody(ctx, round, others, { since, freedFrom: id });
  }
  if (!(await foundSomebody(ctx, round._id, inRows))) throw new Overtaken();
  const { holding } = await pairsThatHold(ctx, round, [group]);
  const placed = await proposePairs(ctx, publication, holding, { answerBy, isReplacement });
  if (placed.length === 0) throw new Overtaken();
  await clearHeadStart(ctx, round.programmeId, toObjectIds(group.members));
}

/** The round's own day, or the afternoon two days from now, on a working day. */
function answerByFor(now: Date, planned: Date, zone: string): Date {
  const later = DateTime.fromJSDate(now, { zone }).plus({ days: answerDays });
  const working = later.weekday > 5 ? later.plus({ weeks: 1 }).startOf('week') : later;
  const earliest = working.startOf('day').set({ hour: 16 }).toJSDate();
  return planned > earliest ? planned : earliest;
}
