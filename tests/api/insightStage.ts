import { Types } from 'mongoose';
import type { InsightAudience } from '../../api/contracts/insights.ts';
import { Insight, InsightComment, InsightFlag, InsightMark, InsightOutcome } from '../../api/domain/insights/model.ts';
import { tenantId, testNow } from '../support/context.ts';
import { putInsight } from '../domain/insights/putInsight.ts';
import type { Ids } from './authorisation.matrix.ts';
import type { Cast } from './cast.ts';
import type { InsightStage } from './insights.matrix.ts';

/**
 * One insight of `asker`: shared with `asked` alone, their partner, with a comment of `asker` below it; a draft; shared with
 * everybody without a name; or waiting for `otherPerson`, the contact of their programme, to pass it on.
 */
export async function putInsightOf(
  { people }: Cast,
  { partnership, programme }: Pick<Ids, 'partnership' | 'programme'>,
  stage: InsightStage,
): Promise<Pick<Ids, 'insight' | 'comment'>> {
  for (const model of [Insight, InsightComment, InsightFlag, InsightMark, InsightOutcome])
    await model.collection.deleteMany({ tenantId });
  const between: InsightAudience = { kind: 'partnership', partnershipId: partnership };
  const insight = await putInsight({
    owner: people.asker,
    ...(stage === 'shared' && { audience: between }),
    ...(stage === 'draft' && { state: 'draft', audience: between, sharedAt: null }),
    ...(stage === 'unnamed' && { naming: 'unnamed' }),
    ...(stage === 'waitsForContact' && {
      state: 'waitsForContact',
      naming: 'throughContact',
      contactId: people.otherPerson._id,
      audience: { kind: 'programme', programmeId: programme },
    }),
  });
  const comment = new Types.ObjectId();
  await InsightComment.insertMany([
    {
      _id: comment,
      tenantId,
      insightId: insight._id,
      personId: people.asker._id,
      text: 'It took me a week',
      at: testNow,
      onceKey: comment.toString(),
    },
  ]);
  return { insight: insight.id as string, comment: comment.toString() };
}
