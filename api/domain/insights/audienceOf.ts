import { Types } from 'mongoose';
import type { InsightAudience } from '../../contracts/insights.ts';

type Id = { toString(): string };

/** An audience as a row has it, or as it is said. */
export interface AudienceRow {
  readonly kind: string;
  readonly programmeId?: Id | null | undefined;
  readonly department?: string | undefined;
  readonly partnershipId?: Id | null | undefined;
}

/** As a door says it. Pure. */
export function audienceOf({ kind, programmeId, department, partnershipId }: AudienceRow): InsightAudience {
  if (kind === 'programme' && programmeId) return { kind, programmeId: programmeId.toString() };
  if (kind === 'team' && department) return { kind, department };
  if (kind === 'partnership' && partnershipId) return { kind, partnershipId: partnershipId.toString() };
  return { kind: 'everyone' };
}

/** As a row keeps it, with every field. Pure. */
export const audienceRow = (audience: InsightAudience) => ({
  kind: audience.kind,
  programmeId: audience.kind === 'programme' ? new Types.ObjectId(audience.programmeId) : null,
  department: audience.kind === 'team' ? audience.department : '',
  partnershipId: audience.kind === 'partnership' ? new Types.ObjectId(audience.partnershipId) : null,
});

export const isSameAudience = (one: AudienceRow, other: AudienceRow): boolean =>
  JSON.stringify(audienceOf(one)) === JSON.stringify(audienceOf(other));
