import { Router } from 'express';
import { keepSentenceInput, moveSessionInput, recordOutcomeInput, sessionId } from '../contracts/sessions.ts';
import { finishSession } from '../domain/sessions/finishSession.ts';
import { getSession } from '../domain/sessions/getSession.ts';
import { getSessionMeeting } from '../domain/sessions/getSessionMeeting.ts';
import { keepSentence } from '../domain/sessions/keepSentence.ts';
import { moveSession } from '../domain/sessions/moveSession.ts';
import { recordOutcome } from '../domain/sessions/recordOutcome.ts';
import { skipSession } from '../domain/sessions/skipSession.ts';
import { route } from './route.ts';
import { sendCalendar } from './sendCalendar.ts';

/** One meeting: before it, while it runs, after it; each step answers with the session it left. */
export function sessions(): Router {
  const router = Router();
  const one = { params: sessionId };
  router.get('/:id', route(one, getSession));
  router.post('/:id/move', route({ ...one, body: moveSessionInput }, moveSession));
  router.post('/:id/skip', route(one, skipSession));
  router.post('/:id/outcome', route({ ...one, body: recordOutcomeInput }, recordOutcome));
  router.post('/:id/keep', route({ ...one, body: keepSentenceInput }, keepSentence));
  router.post('/:id/finish', route(one, finishSession));
  router.get('/:id/calendar.ics', route(one, getSessionMeeting, sendCalendar));
  return router;
}
