import { Types } from 'mongoose';
import type { InsightView, ShareInsightInput } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSession } from '../sessions/access.ts';
import { accessSharedInsight } from './access.ts';
import { chooseAudience, requireMember, type Chosen } from './chooseAudience.ts';
import { contentOf } from './contentOf.ts';
import { findSame, shareKeysOf, shareTap } from './findShared.ts';
import { getInsight } from './getInsight.ts';
import { insertInsight } from './insertInsight.ts';
import { isReviewDay } from './reviewDays.ts';

/**
 * Shares an insight with an audience of the actor's own, or keeps it as a draft; what is left out is guessed. The same tap
 * twice, or by twenty at once, is one insight. Without a name the row says nothing of whose it is; with a name it counts
 * as right for half a year where no day is given. Errors: those of `contentOf` and `chooseAudience`, `sessionNotFound`,
 * `insightNotFound` (to link to), `reviewDayOutOfRange`, `sharedOtherwise` (something else under the same key).
 */
export async function shareInsight(ctx: Context, input: ShareInsightInput): Promise<InsightView> {
  const keys = shareKeysOf(ctx, shareTap(input.onceKey), input);
  const before = await findSame(ctx, keys);
  if (before) return getInsight(ctx, { id: before });
  const { isDraft, reviewOn = null } = input;
  const content = await contentOf(ctx, input);
  if (reviewOn && !isReviewDay(reviewOn, ctx.now)) throw new DomainError('invalid', 'reviewDayOutOfRange');
  const chosen = isDraft ? await intended(ctx, input) : await chooseAudience(ctx, input);
  const places = await placesOf(ctx, input);
  try {
    await inTransaction(() => insertInsight(ctx, { ...content, ...chosen, ...places, isDraft, reviewOn, ...keys }));
    ctx.wakeDelivery();
  } catch (error) {
    // Another tap of the same, at the same moment.
    if (!isDuplicateKey(error)) throw error;
  }
  const id = await findSame(ctx, keys);
  if (id === null) throw new DomainError('conflict', 'insightChanged');
  return getInsight(ctx, { id });
}

/** A draft remembers the wish; whether it can be had is counted when it is shared. */
async function intended(ctx: Context, { audience, naming }: ShareInsightInput): Promise<Chosen> {
  await requireMember(ctx, audience);
  return { audience, naming, contactId: null };
}

/** Where it came from and what it stands beside; only what the actor may read. */
async function placesOf(ctx: Context, { sessionId, linkTo }: ShareInsightInput) {
  const session = sessionId ? await accessSession(ctx, sessionId) : null;
  const linked = linkTo ? await accessSharedInsight(ctx, linkTo) : null;
  return {
    sessionId: session ? new Types.ObjectId(session._id) : null,
    linkedTo: linked ? linked.insight._id : null,
  };
}
