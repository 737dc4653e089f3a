import type { Types } from 'mongoose';

interface Stretch {
  partnershipId: Types.ObjectId;
  nudges: number;
}

/** Names the question whether two go on: one a stretch and member, however often it is promised. Pure. */
export const dormantKey = ({ partnershipId, nudges }: Stretch, personId: Types.ObjectId): string =>
  `dormant:${partnershipId.toString()}:${nudges}:${personId.toString()}`;
