import { Types } from 'mongoose';
import { askToSave } from '../../api/domain/insights/askToSave.ts';
import { putInsight } from '../domain/insights/putInsight.ts';
import { makeContext } from '../support/context.ts';
import type { InsightCardStage } from './cardAuthorisation.matrix.ts';
import type { Cast } from './cast.ts';

/** What a card of insights is about; answers its id. */
export async function putInsightOf({ people }: Cast, stage: InsightCardStage): Promise<string> {
  const { asker, asked, lead } = people;
  if (stage === 'insight') return (await putInsight({ owner: asked })).id;
  if (stage === 'passedOn') {
    const audience = { kind: 'programme', programmeId: new Types.ObjectId().toString() } as const;
    const waiting = { state: 'waitsForContact', naming: 'throughContact', contactId: asked._id } as const;
    return (await putInsight({ owner: lead, audience, ...waiting })).id;
  }
  const { id } = await askToSave(makeContext({ person: asker }), {
    text: 'Count the rows before you join two tables.',
    authorObjectId: asked.objectId ?? '',
    authorName: asked.name,
    onceKey: '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11',
  });
  return id;
}
