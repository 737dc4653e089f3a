import { Router } from 'express';
import { partnershipId } from '../contracts/partnerships.ts';
import {
  bookSessionInput,
  pausePartnershipInput,
  setRhythmInput,
  slotsInput,
  widenHoursInput,
} from '../contracts/sessions.ts';
import { bookSession } from '../domain/sessions/bookSession.ts';
import { getPlan } from '../domain/sessions/getPlan.ts';
import { pausePartnership } from '../domain/sessions/pausePartnership.ts';
import { proposeSlots } from '../domain/sessions/proposeSlots.ts';
import { setRhythm } from '../domain/sessions/setRhythm.ts';
import { widenHours } from '../domain/sessions/widenHours.ts';
import { route } from './route.ts';

/** What the members of an active partnership plan; each step answers with the plan it left. */
export function plans(): Router {
  const router = Router();
  const one = { params: partnershipId };
  router.get('/:id/plan', route(one, getPlan));
  router.get('/:id/slots', route({ ...one, query: slotsInput }, proposeSlots));
  router.post('/:id/sessions', route({ ...one, body: bookSessionInput }, bookSession));
  router.put('/:id/rhythm', route({ ...one, body: setRhythmInput }, setRhythm));
  router.put('/:id/hours', route({ ...one, body: widenHoursInput }, widenHours));
  router.put('/:id/pause', route({ ...one, body: pausePartnershipInput }, pausePartnership));
  return router;
}
