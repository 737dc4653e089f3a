import { Types } from 'mongoose';
import type { InsightAudience, InsightTag } from '../../../api/contracts/insights.ts';
import { Insight, type InsightDocument, type InsightFields } from '../../../api/domain/insights/model.ts';
import { ownerKeyOf } from '../../../api/domain/insights/ownerKey.ts';
import { stampInsights } from '../../../api/domain/insights/stampInsights.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { sealKey, tenantId, testNow } from '../../support/context.ts';

type Given = Partial<Omit<InsightFields, 'audience' | 'outcomes' | 'tags' | 'history'>> & {
  audience?: InsightAudience;
  tags?: InsightTag[];
  owner: PersonDocument;
};

/** An insight as it stands in the database, shared with everybody under its owner's name unless something else is given. */
export async function putInsight({ owner, naming = 'named', ...fields }: Given): Promise<InsightDocument> {
  const _id = new Types.ObjectId();
  const isNamed = naming === 'named';
  const insight = await new Insight({
    _id,
    tenantId,
    state: 'shared',
    ownerId: isNamed ? owner._id : null,
    ownerKey: isNamed ? '' : ownerKeyOf({ sealKey }, _id.toString(), owner.id),
    naming,
    type: 'mistake',
    title: 'The report was slow because of one missing index',
    text: 'I blamed the network for a week. An index brought the report from nine minutes to eleven seconds.',
    language: 'en',
    audience: { kind: 'everyone' },
    onceKey: _id.toString(),
    createdAt: testNow,
    sharedAt: testNow,
    changedAt: testNow,
    ...fields,
  }).save();
  await stampInsights([_id]);
  return insight;
}

/** The same as it is now. */
export const again = ({ _id }: { _id: Types.ObjectId }): Promise<InsightDocument> => Insight.findById(_id).orFail();
