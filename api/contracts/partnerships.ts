import * as z from 'zod/mini';
import { objectId, text } from './common.ts';
import { direction, reason, sharedTime } from './matching.ts';
import { personCard } from './people.ts';

/** As the reader may know it: a request that was declined reads `proposed` to the asker until its morning comes. */
export const partnershipState = z.enum(['proposed', 'active', 'ended', 'declined', 'expired']);
export type PartnershipState = z.infer<typeof partnershipState>;

export const partnershipView = z.strictObject({
  id: objectId,
  state: partnershipState,
  /** Did the reader ask (true), or was the reader asked or put together by a round (false)? */
  iAsked: z.boolean(),
  person: personCard,
  /** A ring of three: the member besides `person`; empty for a pair. */
  others: z.array(personCard),
  /** The round that put them together; null: one of the two asked. */
  round: z.nullable(
    z.strictObject({
      id: objectId,
      programmeId: objectId,
      programmeName: z.string(),
      number: z.int(),
      /** How many people were matched at once. */
      people: z.int(),
      /** Checked by a second program: no other set of pairs fits better. */
      isCertified: z.boolean(),
      isReplacement: z.boolean(),
      /** The reader said yes; the pair is active once everybody has. */
      iStarted: z.boolean(),
      /** The reader's part in it. */
      role: z.enum(['partner', 'mentor', 'mentee']),
    }),
  ),
  /** The other's address for chat and meeting links. */
  address: z.string(),
  comes: z.nullable(direction),
  gives: z.nullable(direction),
  reasons: z.array(reason),
  sharedTime: z.nullable(sharedTime),
  /** Asked for one meeting about one thing: it ends by itself afterwards. */
  isOneOff: z.boolean(),
  /** The session that is booked next; null: none. */
  nextSession: z.nullable(
    z.strictObject({
      id: objectId,
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      teacherId: z.nullable(objectId),
      /** As in `sessionView`. */
      joinUrl: z.string(),
    }),
  ),
  /** The last one whose time has passed and of which the reader has not said whether it took place. */
  toAnswer: z.nullable(z.strictObject({ id: objectId, startsAt: z.iso.datetime() })),
  /** How many sessions took place, and the last one's day. */
  heldCount: z.int(),
  lastMetAt: z.nullable(z.iso.datetime()),
  /** The next half hours inside both working days (at most three), while the request is open or the pair active. */
  meetingTimes: z.array(z.iso.datetime()),
  greeting: z.string(),
  goal: z.string(),
  /** Only to the asker, only after a no with a line typed for them. */
  declineLine: z.string(),
  proposedAt: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  acceptedAt: z.nullable(z.iso.datetime()),
  closedAt: z.nullable(z.iso.datetime()),
  /** Only to the asker: the other has not added the bot, so no card could arrive yet. */
  isWaitingForInstall: z.boolean(),
  /** The reader said no and may still take it back. */
  canUndo: z.boolean(),
  /** A day (ISO date) until which the other is away, for active partnerships only. */
  awayUntil: z.nullable(z.string()),
  version: z.int(),
});
export type PartnershipView = z.infer<typeof partnershipView>;

export const partnershipList = z.strictObject({ partnerships: z.array(partnershipView) });

export const partnershipId = z.strictObject({ id: objectId });

/** POST /api/partnerships */
export const proposePartnershipInput = z.strictObject({
  personId: objectId,
  greeting: text(500),
  goal: text(200),
});
export type ProposePartnershipInput = z.infer<typeof proposePartnershipInput>;

/** POST /api/partnerships/:id/decline: a line is optional; with one, the asker knows that there was an answer. */
export const declinePartnershipInput = z.strictObject({ line: z.optional(text(300)) });

/** PUT /api/partnerships/:id/goal */
export const setGoalInput = z.strictObject({ goal: text(200) });
