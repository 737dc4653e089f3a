import type { Types } from 'mongoose';
import type { InsightLanguage, InsightType } from '../../contracts/insights.ts';
import type { InsightFields } from './model.ts';
import { tagKey } from './tagKey.ts';

/** What a process remembers of a shared insight beside its words; no counts, they change too often. */
export interface InsightFacts {
  id: string;
  state: string;
  audience: { kind: string; programmeId: string | null; department: string; partnershipId: string | null };
  /** Null: shared without a name. */
  ownerId: string | null;
  ownerKey: string;
  type: InsightType;
  language: InsightLanguage;
  tagKeys: readonly string[];
  skillIds: readonly string[];
  linkedTo: string | null;
  /** Milliseconds. */
  sharedAt: number;
}

/** The fields of a `SearchedRow`. */
export const searched = {
  state: 1,
  ownerId: 1,
  ownerKey: 1,
  type: 1,
  language: 1,
  title: 1,
  text: 1,
  tags: 1,
  audience: 1,
  linkedTo: 1,
  sharedAt: 1,
  changeSeq: 1,
} as const;

export type SearchedRow = Pick<
  InsightFields,
  'state' | 'ownerId' | 'ownerKey' | 'type' | 'language' | 'title' | 'text' | 'audience' | 'sharedAt' | 'changeSeq'
> & {
  _id: Types.ObjectId;
  tags: { skillId?: string | null; name: string }[];
  linkedTo?: Types.ObjectId | null;
};

const everyone = { kind: 'everyone', programmeId: null, department: '', partnershipId: null };

/** Pure. */
export function toFacts(row: SearchedRow): InsightFacts {
  const { kind, programmeId, department, partnershipId } = row.audience;
  return {
    id: row._id.toString(),
    state: row.state,
    audience:
      kind === 'everyone'
        ? everyone
        : {
            kind,
            programmeId: programmeId?.toString() ?? null,
            department,
            partnershipId: partnershipId?.toString() ?? null,
          },
    ownerId: row.ownerId?.toString() ?? null,
    ownerKey: row.ownerKey,
    type: row.type,
    language: row.language,
    tagKeys: row.tags.map(({ name }) => tagKey(name)),
    skillIds: row.tags.flatMap(({ skillId }) => skillId ?? []),
    linkedTo: row.linkedTo?.toString() ?? null,
    sharedAt: row.sharedAt?.getTime() ?? 0,
  };
}
