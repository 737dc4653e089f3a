import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** What matching reads of a person; nothing else leaves the database for it. */
export const matchableFields = {
  managerId: 1,
  confirmedAt: 1,
  leftAt: 1,
  pausedUntil: 1,
  freePlaces: 1,
  openTo: 1,
  languages: 1,
  department: 1,
  city: 1,
  country: 1,
  timeZone: 1,
  workingHours: 1,
  teaches: 1,
  wants: 1,
} as const;

/**
 * Everybody of a tenant whose profile changed after `seq`, in the order of commits (`stampChange.ts`), streamed: a first
 * reading (`seq` -1) may be 100,000 people. Served in order by the index on tenant and `changeSeq`.
 */
export function changedPeople(tenantId: string, seq: number) {
  return Person.find({ tenantId, changeSeq: trusted({ $gt: seq }) }, { ...matchableFields, changeSeq: 1 })
    .sort({ changeSeq: 1 })
    .lean()
    .cursor({ batchSize: 2000 });
}
