import { Router } from 'express';
import { writeVoiceInput } from '../contracts/pollResults.ts';
import { answerPollInput, openPollInput, pollId, updatePollInput, writeChangeInput } from '../contracts/polls.ts';
import { answerPoll } from '../domain/polls/answerPoll.ts';
import { cancelPoll } from '../domain/polls/cancelPoll.ts';
import { deleteDraft } from '../domain/polls/deleteDraft.ts';
import { getPoll } from '../domain/polls/getPoll.ts';
import { getResults } from '../domain/polls/getResults.ts';
import { openPoll } from '../domain/polls/openPoll.ts';
import { listTemplates } from '../domain/polls/templates.ts';
import { tryPoll } from '../domain/polls/tryPoll.ts';
import { updatePoll } from '../domain/polls/updatePoll.ts';
import { writeChange } from '../domain/polls/writeChange.ts';
import { writeVoice } from '../domain/polls/writeVoice.ts';
import { route } from './route.ts';

/** A poll from its draft to what came of it. */
export function polls(): Router {
  const router = Router();
  const one = { params: pollId };
  router.get('/templates', route({}, listTemplates));
  router.get('/:id', route(one, getPoll));
  router.put('/:id', route({ ...one, body: updatePollInput }, updatePoll));
  router.delete('/:id', route(one, deleteDraft));
  router.post('/:id/open', route({ ...one, body: openPollInput }, openPoll));
  router.post('/:id/try', route(one, tryPoll));
  router.post('/:id/cancel', route(one, cancelPoll));
  router.put('/:id/answers', route({ ...one, body: answerPollInput }, answerPoll));
  router.get('/:id/results', route(one, getResults));
  router.put('/:id/change', route({ ...one, body: writeChangeInput }, writeChange));
  router.put('/:id/voice', route({ ...one, body: writeVoiceInput }, writeVoice));
  return router;
}
