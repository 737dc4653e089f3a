import { Router } from 'express';
import {
  changeSessionInput,
  keepSentenceInput,
  moveSessionInput,
  recordOutcomeInput,
  sessionId,
  setLiveInput,
  swapRolesInput,
} from '../contracts/sessionInputs.ts';
import { changeSession } from '../domain/sessions/changeSession.ts';
import { finishSession } from '../domain/sessions/finishSession.ts';
import { getSession } from '../domain/sessions/getSession.ts';
import { getSessionMeeting } from '../domain/sessions/getSessionMeeting.ts';
import { keepSentence } from '../domain/sessions/keepSentence.ts';
import { moveSession } from '../domain/sessions/moveSession.ts';
import { recordOutcome } from '../domain/sessions/recordOutcome.ts';
import { setLive } from '../domain/sessions/setLive.ts';
import { skipSession } from '../domain/sessions/skipSession.ts';
import { swapRoles } from '../domain/sessions/swapRoles.ts';
import { route } from './route.ts';
import { sendCalendar } from './sendCalendar.ts';

/** One meeting: before it, while it runs, after it; each step answers with the session it left. */
export function sessions(): Router {
  const router = Router();
  const one = { params: sessionId };
  router.get('/:id', route(one, getSession));
  router.put('/:id', route({ ...one, body: changeSessionInput }, changeSession));
  router.post('/:id/move', route({ ...one, body: moveSessionInput }, moveSession));
  router.post('/:id/skip', route(one, skipSession));
  router.post('/:id/outcome', route({ ...one, body: recordOutcomeInput }, recordOutcome));
  router.post('/:id/keep', route({ ...one, body: keepSentenceInput }, keepSentence));
  router.post('/:id/finish', route(one, finishSession));
  router.put('/:id/live', route({ ...one, body: setLiveInput }, setLive));
  router.post('/:id/swap-roles', route({ ...one, body: swapRolesInput }, swapRoles));
  router.get('/:id/calendar.ics', route(one, getSessionMeeting, sendCalendar));
  return router;
}
