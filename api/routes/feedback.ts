import { Router } from 'express';
import { askHelpInput, helpId, sessionFeedbackInput, sessionId, writeLineInput } from '../contracts/feedback.ts';
import { partnershipId } from '../contracts/partnerships.ts';
import { askHelp } from '../domain/feedback/askHelp.ts';
import { getFeedback } from '../domain/feedback/getFeedback.ts';
import { getHelp } from '../domain/feedback/getHelp.ts';
import { getPairFeedback } from '../domain/feedback/getPairFeedback.ts';
import { giveFeedback } from '../domain/feedback/giveFeedback.ts';
import { listHelp, markHelpDone } from '../domain/feedback/listHelp.ts';
import { withdrawHelp } from '../domain/feedback/withdrawHelp.ts';
import { writeLine } from '../domain/feedback/writeLine.ts';
import { route } from './route.ts';

/** What people say about a meeting, under /sessions. */
export function sessionFeedback(): Router {
  const router = Router();
  const one = { params: sessionId };
  router.get('/:id/feedback', route(one, getFeedback));
  router.put('/:id/feedback', route({ ...one, body: sessionFeedbackInput }, giveFeedback));
  return router;
}

/** What members of a pair say to each other, and whom they ask for help with it, under /partnerships. */
export function pairFeedback(): Router {
  const router = Router();
  const one = { params: partnershipId };
  router.get('/:id/feedback', route(one, getPairFeedback));
  router.post('/:id/lines', route({ ...one, body: writeLineInput }, writeLine));
  router.get('/:id/help', route(one, getHelp));
  router.post('/:id/help', route({ ...one, body: askHelpInput }, askHelp));
  router.post('/:id/help/withdraw', route(one, withdrawHelp));
  return router;
}

/** What people asked the reader for, under /help. */
export function help(): Router {
  const router = Router();
  router.get('/', route({}, listHelp));
  router.post('/:id/done', route({ params: helpId }, markHelpDone));
  return router;
}
