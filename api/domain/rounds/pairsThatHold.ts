import { blocksAmong } from '../blocks/blocksAmong.ts';
import type { SystemContext } from '../context.ts';
import { barredPairs } from '../partnerships/ofRound/pastOfRound.ts';
import { takingPart } from '../programmes/takingPart.ts';
import { toObjectIds } from './bytes.ts';
import { momentOf } from './freeze.ts';
import type { LightRound } from './lightRound.ts';
import { keysOf } from './pairs.ts';

type Members = { readonly members: readonly string[] };
type OfRound = Pick<LightRound, 'programmeId' | 'number' | 'dates'>;

/**
 * Which groups still hold, by rows as they are at this moment: everybody takes part, nobody is blocked by, together with or
 * just parted from another; and who of them takes part at all. Which cause it was, this function tells nobody. Joins the
 * caller's transaction; a fixed number of queries. Reads only.
 */
export async function pairsThatHold<Group extends Members>(
  ctx: SystemContext,
  round: OfRound,
  groups: readonly Group[],
): Promise<{ holding: Group[]; present: ReadonlySet<string> }> {
  const ids = [...new Set(groups.flatMap(({ members }) => members))];
  const present = await presentAmong(ctx, round, ids);
  const blocked = await blocksAmong(ctx, ids);
  const barred = await barredPairs(ctx, round.programmeId, { among: toObjectIds(ids) });
  const apart = new Set([...blocked, ...barred].flatMap(keysOf));
  const holding = groups.filter(
    ({ members }) => members.every((id) => present.has(id)) && !keysOf(members).some((key) => apart.has(key)),
  );
  return { holding, present };
}

/** Who of these people still takes part; mentors' places are counted where they are taken. Joins the caller's transaction. Reads only. */
export async function presentAmong(
  ctx: SystemContext,
  round: OfRound,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const people = toObjectIds(personIds);
  const here = await takingPart(ctx, round.programmeId, momentOf(round, ctx.now), round.number, {
    among: people,
    withFullMentors: true,
  });
  return new Set(here.map(({ personId }) => personId.toString()));
}
