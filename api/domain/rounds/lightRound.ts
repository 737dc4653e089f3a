import type { RoundFields } from './model.ts';

/** Everything of a round but the columns of bytes, which can be megabytes. */
export const lightFields = {
  tenantId: 1,
  programmeId: 1,
  number: 1,
  state: 1,
  dates: 1,
  meetings: 1,
  announcedAt: 1,
  remindedAt: 1,
  isAutomatic: 1,
  'frozen.at': 1,
  'frozen.count': 1,
  locked: 1,
  forbidden: 1,
  request: 1,
  'result.requestId': 1,
  'result.at': 1,
  'result.groupCount': 1,
  'result.unmatchedCount': 1,
  'result.relaxedTo': 1,
  'result.figures': 1,
  'result.proof': 1,
  publishedAt: 1,
  publishCursor: 1,
  publishFinishedAt: 1,
  closedAt: 1,
  version: 1,
} as const;

type Bytes = 'ids' | 'roles' | 'places' | 'headStarts';

/** A round as these fields bring it from the database, lean. */
export type LightRound = Omit<RoundFields, 'frozen' | 'result'> & {
  frozen?: Omit<NonNullable<RoundFields['frozen']>, Bytes> | null;
  result?: Omit<NonNullable<RoundFields['result']>, 'groups' | 'unmatched' | 'reasons'> | null;
};
