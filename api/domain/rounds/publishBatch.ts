import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { clearHeadStart } from '../programmes/enrolmentPlaces.ts';
import { toObjectIds } from './bytes.ts';
import { closeOverruled } from './closeOverruled.ts';
import { MatchingRound } from './model.ts';
import { pairsThatHold, presentAmong } from './pairsThatHold.ts';
import { proposePairs, type Publication } from './proposePairs.ts';
import { tellAlone, waitForSomebody } from './unmatched.ts';

interface Places {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes and tells the groups from place `from` to `to` in one transaction that also moves the round's cursor, so that a
 * batch is done whole or not at all, and by one process only. Groups that hold no more, or that an index refuses, are not
 * told: their people wait for somebody else. False: another process has moved the cursor.
 */
export async function publishGroups(
  ctx: SystemContext,
  publication: Publication,
  places: Places & { isRefused?: boolean },
): Promise<boolean> {
  const groups = publication.result.groups(places.from, places.to);
  const isDone = await inTransaction(async () => {
    // First of all: a second process waits here for the first one, and then finds the cursor gone.
    if (!(await moveCursor(ctx, publication, places))) return false;
    const { round } = publication;
    const { holding, present } = await pairsThatHold(ctx, round, groups);
    const told = places.isRefused ? [] : await proposePairs(ctx, publication, holding);
    await clearHeadStart(ctx, round.programmeId, toObjectIds(membersOf(told)));
    const broken = groups.filter((group) => !told.includes(group));
    await waitForSomebody(
      ctx,
      round,
      [...new Set(membersOf(broken))].filter((id) => present.has(id)),
    );
    return true;
  });
  if (isDone) await closeOverruled(ctx, publication.round);
  return isDone;
}

/** The same for those without a partner, whose places follow those of the groups. */
export async function publishUnmatched(ctx: SystemContext, publication: Publication, places: Places): Promise<boolean> {
  const { round, result } = publication;
  const first = round.result?.groupCount ?? 0;
  const alone = result.unmatched(places.from - first, places.to - first);
  return inTransaction(async () => {
    if (!(await moveCursor(ctx, publication, places))) return false;
    const present = await presentAmong(
      ctx,
      round,
      alone.map(({ personId }) => personId),
    );
    await tellAlone(
      ctx,
      round,
      alone.filter(({ personId }) => present.has(personId)),
    );
    return true;
  });
}

async function moveCursor(ctx: SystemContext, { round }: Publication, { from, to }: Places): Promise<boolean> {
  const last = (round.result?.groupCount ?? 0) + (round.result?.unmatchedCount ?? 0);
  const moved = await MatchingRound.updateOne(
    { _id: round._id, tenantId: ctx.tenantId, state: 'proposed', publishCursor: from, publishFinishedAt: null },
    { $set: { publishCursor: to, publishFinishedAt: to >= last ? ctx.now : null } },
  );
  return moved.modifiedCount === 1;
}

const membersOf = (groups: readonly RoundGroup[]): string[] => groups.flatMap(({ members }) => members);
