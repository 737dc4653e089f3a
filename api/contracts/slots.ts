import * as z from 'zod/mini';
import { objectId } from './common.ts';
import { personCard, workingHours } from './people.ts';

/** Why a proposed time is fair; the doors find the words. */
export const slotReason = z.enum([
  'yourTurnEarly',
  'yourTurnLate',
  'theirTurnEarly',
  'theirTurnLate',
  'middle',
  'earlyForYou',
  'lateForYou',
  'earlyForThem',
  'lateForThem',
]);

export const proposedSlot = z.strictObject({
  startsAt: z.iso.datetime(),
  /** Whose turn or edge it is, where the reason speaks of one of several others. */
  reason: slotReason,
  aboutId: z.nullable(objectId),
});
export type ProposedSlot = z.infer<typeof proposedSlot>;

/** One member's working day on the day of the first proposal (or the next shared day), as instants. */
const memberDay = z.strictObject({
  personId: objectId,
  name: z.string(),
  city: z.string(),
  timeZone: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});

/** GET /api/partnerships/:id/slots?minutes= */
export const slotsInput = z.strictObject({
  minutes: z.optional(z.coerce.number().check(z.int(), z.minimum(15), z.maximum(120))),
  /** Proposals from this moment on. */
  from: z.optional(z.iso.datetime()),
});
export const slotsView = z.strictObject({
  person: personCard,
  others: z.array(personCard),
  minutes: z.int(),
  slots: z.array(proposedSlot),
  /** The reader first; empty where there is no common day to draw. */
  days: z.array(memberDay),
  /** The part of that day that all share. */
  shared: z.nullable(z.strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
  /** Common minutes on that day; 0: none, widen. */
  sharedMinutes: z.int(),
  myHours: workingHours,
  isWidened: z.boolean(),
});
export type SlotsView = z.infer<typeof slotsView>;
