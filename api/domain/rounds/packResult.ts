import type { PairBand, UnmatchedReason } from '../../contracts/rounds.ts';
import type { RoundGroup, RoundResult } from '../matching/round/types.ts';
import { toBuffer } from './bytes.ts';
import type { RoundFields } from './model.ts';

const bands: readonly PairBand[] = ['both', 'one', 'look'];
/** Three places among the participants (the third may be nobody), score, band, learners, rounds ago, two marks. */
const groupLength = 18;
const unmatchedLength = 8;
const nobody = 0xffffffff;
const never = 255;
const lockedMark = 1;
const departmentMark = 2;

export interface PackedResult {
  groupCount: number;
  groups: Buffer;
  unmatchedCount: number;
  unmatched: Buffer;
  reasons: UnmatchedReason[];
  relaxedTo: number | null;
}

/** A result as bytes over the places of `ids`: 50,000 pairs are 0.9 MB. `unpackGroups` and `unpackUnmatched` undo it. */
export function packResult(result: RoundResult, ids: readonly string[]): PackedResult {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: string | undefined): number => (id === undefined ? nobody : (places.get(id) ?? nobody));
  const groups = Buffer.alloc(result.groups.length * groupLength);
  for (const [at, group] of result.groups.entries()) writeGroup(groups, at * groupLength, group, placeOf);
  const { reasons, indexOf } = distinctReasons();
  const unmatched = Buffer.alloc(result.unmatched.length * unmatchedLength);
  for (const [at, { personId, reason }] of result.unmatched.entries()) {
    unmatched.writeUInt32LE(placeOf(personId), at * unmatchedLength);
    unmatched.writeUInt32LE(indexOf(reason), at * unmatchedLength + 4);
  }
  return {
    groupCount: result.groups.length,
    groups,
    unmatchedCount: result.unmatched.length,
    unmatched,
    reasons,
    relaxedTo: result.relaxedTo,
  };
}

function writeGroup(to: Buffer, at: number, group: RoundGroup, placeOf: (id: string | undefined) => number): void {
  const { members, score, band, learners, metRoundsAgo, isLocked, isOtherDepartment } = group;
  for (const place of [0, 1, 2]) to.writeUInt32LE(placeOf(members[place]), at + place * 4);
  to.writeUInt16LE(score, at + 12);
  to.writeUInt8(bands.indexOf(band), at + 14);
  to.writeUInt8(learners, at + 15);
  to.writeUInt8(metRoundsAgo === null ? never : Math.min(metRoundsAgo, never - 1), at + 16);
  to.writeUInt8((isLocked ? lockedMark : 0) | (isOtherDepartment ? departmentMark : 0), at + 17);
}

function distinctReasons() {
  const reasons: UnmatchedReason[] = [];
  const known = new Map<string, number>();
  const indexOf = (reason: UnmatchedReason): number => {
    const key = JSON.stringify(reason);
    const index = known.get(key) ?? reasons.push(reason) - 1;
    known.set(key, index);
    return index;
  };
  return { reasons, indexOf };
}

type Stored = NonNullable<RoundFields['result']>;

/** The groups from place `from` up to `to`, in the order of the result. */
export function unpackGroups(
  stored: Pick<Stored, 'groups'>,
  ids: readonly string[],
  from = 0,
  to?: number,
): RoundGroup[] {
  const bytes = toBuffer(stored.groups);
  const last = Math.min(to ?? bytes.length, bytes.length / groupLength);
  return Array.from({ length: Math.max(0, last - from) }, (_, n) => readGroup(bytes, (from + n) * groupLength, ids));
}

function readGroup(bytes: Buffer, at: number, ids: readonly string[]): RoundGroup {
  const rounds = bytes.readUInt8(at + 16);
  const marks = bytes.readUInt8(at + 17);
  return {
    members: [0, 1, 2].flatMap((place) => ids[bytes.readUInt32LE(at + place * 4)] ?? []),
    score: bytes.readUInt16LE(at + 12),
    band: bands[bytes.readUInt8(at + 14)] ?? 'look',
    learners: bytes.readUInt8(at + 15),
    metRoundsAgo: rounds === never ? null : rounds,
    isLocked: (marks & lockedMark) !== 0,
    isOtherDepartment: (marks & departmentMark) !== 0,
  };
}

export function unpackUnmatched(
  { unmatched, reasons }: Pick<Stored, 'unmatched' | 'reasons'>,
  ids: readonly string[],
  from = 0,
  to?: number,
): { personId: string; reason: UnmatchedReason }[] {
  const bytes = toBuffer(unmatched);
  const last = Math.min(to ?? bytes.length, bytes.length / unmatchedLength);
  return Array.from({ length: Math.max(0, last - from) }, (_, n) => (from + n) * unmatchedLength).map((at) => ({
    personId: ids[bytes.readUInt32LE(at)] ?? '',
    reason: reasons[bytes.readUInt32LE(at + 4)] ?? { code: 'notAvailable' },
  }));
}
