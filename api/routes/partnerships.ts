import { Router } from 'express';
import * as z from 'zod/mini';
import {
  declinePartnershipInput,
  partnershipId,
  proposePartnershipInput,
  setGoalInput,
} from '../contracts/partnerships.ts';
import { acceptPartnership } from '../domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../domain/partnerships/declinePartnership.ts';
import { endPartnership } from '../domain/partnerships/endPartnership.ts';
import { getMeeting } from '../domain/partnerships/getMeeting.ts';
import { getPartnership } from '../domain/partnerships/getPartnership.ts';
import { listPartnerships } from '../domain/partnerships/listPartnerships.ts';
import { proposePartnership } from '../domain/partnerships/proposePartnership.ts';
import { setGoal } from '../domain/partnerships/setGoal.ts';
import { undoDecline } from '../domain/partnerships/undoDecline.ts';
import { withdrawPartnership } from '../domain/partnerships/withdrawPartnership.ts';
import { route } from './route.ts';
import { sendCalendar } from './sendCalendar.ts';

const calendarInput = z.strictObject({ start: z.optional(z.iso.datetime()) });

/** The board, one partnership, and every step two people take; each step answers with the state it left. */
export function partnerships(): Router {
  const router = Router();
  const one = { params: partnershipId };
  router.get('/', route({}, listPartnerships));
  router.post('/', route({ body: proposePartnershipInput }, proposePartnership));
  router.get('/:id', route(one, getPartnership));
  router.post('/:id/accept', route(one, acceptPartnership));
  router.post('/:id/decline', route({ ...one, body: declinePartnershipInput }, declinePartnership));
  router.post('/:id/undo-decline', route(one, undoDecline));
  router.post('/:id/withdraw', route(one, withdrawPartnership));
  router.post('/:id/end', route(one, endPartnership));
  router.put('/:id/goal', route({ ...one, body: setGoalInput }, setGoal));
  router.get('/:id/calendar.ics', route({ ...one, query: calendarInput }, getMeeting, sendCalendar));
  return router;
}
