import type { Types } from 'mongoose';
import type { SystemContext } from '../../api/domain/context.ts';
import { matchInline } from '../../api/domain/matching/round/matchInline.ts';
import type { RoundMatcher } from '../../api/domain/matching/round/types.ts';
import { claimMatching, type MatchingWorker } from '../../api/domain/rounds/claimMatching.ts';
import { lightFields, type LightRound } from '../../api/domain/rounds/lightRound.ts';
import { MatchingRound } from '../../api/domain/rounds/model.ts';
import { publishDue } from '../../api/domain/rounds/publishDue.ts';
import { runMatching } from '../../api/domain/rounds/runMatching.ts';
import { startMatching } from '../../api/domain/rounds/startMatching.ts';
import { makeSystem } from './context.ts';

type Id = string | Types.ObjectId;

/** A process that matches, in this one. */
export function makeWorker(
  overrides: Partial<MatchingWorker> = {},
  matcher: RoundMatcher = matchInline(),
): MatchingWorker {
  const { tenantId, now, log, wakeDelivery, sealKey } = makeSystem();
  return { tenantId, matcher, now: () => now, log, owner: 'this process', wakeDelivery, sealKey, ...overrides };
}

export async function readRound(id: Id): Promise<LightRound> {
  return MatchingRound.findById(id, lightFields).orFail().lean<LightRound>();
}

/** Does what the loop would do: claims and matches until nothing waits. */
export async function matchAll(worker: MatchingWorker = makeWorker()): Promise<number> {
  let matched = 0;
  for (let claimed = await claimMatching(worker); claimed; claimed = await claimMatching(worker)) {
    if (await runMatching(worker, claimed)) matched += 1;
  }
  return matched;
}

/** From open to reviewed by a lead. */
export async function matchRound(id: Id, ctx: SystemContext = makeSystem()): Promise<void> {
  await startMatching(ctx, await readRound(id), { tellsLeads: true });
  await matchAll(makeWorker({ now: () => ctx.now }));
}

/** From reviewed to told. */
export async function tellRound(id: Id, ctx: SystemContext = makeSystem()): Promise<void> {
  await MatchingRound.updateOne({ _id: id }, { $set: { state: 'proposed', publishedAt: ctx.now } });
  await publishDue(ctx);
}
