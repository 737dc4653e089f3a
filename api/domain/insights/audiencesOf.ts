import type { AudienceChoice } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import type { AudienceRow } from './audienceOf.ts';
import { audienceFacts, toChoice } from './describeAudiences.ts';
import { readerOf } from './readerOf.ts';

/**
 * With whom the actor can share: everyone, the running programmes in which they take part or which they lead, their team
 * and their active partnerships, each with how many people may read there. Reads only, a fixed number of queries.
 */
export async function audiencesOf(ctx: Context): Promise<AudienceChoice[]> {
  const { department, programmeIds, partnershipIds } = await readerOf(ctx);
  const programmes = [...programmeIds].map((programmeId): AudienceRow => ({ kind: 'programme', programmeId }));
  const partnerships = [...partnershipIds].map((partnershipId): AudienceRow => ({
    kind: 'partnership',
    partnershipId,
  }));
  const facts = await audienceFacts(ctx, [...programmes, ...partnerships]);
  const choices = (rows: readonly AudienceRow[]) =>
    rows
      .map((row) => toChoice(ctx, facts, row))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || compareIds(a, b));
  return [
    ...choices([{ kind: 'everyone' }]),
    ...choices(programmes.filter(({ programmeId }) => facts.programmes.get(String(programmeId))?.isRunning)),
    ...choices(department === '' ? [] : [{ kind: 'team', department }]),
    ...choices(partnerships.filter(({ partnershipId }) => facts.partnerships.get(String(partnershipId))?.isActive)),
  ];
}

const compareIds = (a: AudienceChoice, b: AudienceChoice): number =>
  JSON.stringify(a.audience) < JSON.stringify(b.audience) ? -1 : 1;
