import { Router } from 'express';
import {
  answerSuggestionInput,
  confirmProfileInput,
  previewInput,
  setPauseInput,
  updateProfileInput,
} from '../contracts/people.ts';
import { blockedId } from '../contracts/blocks.ts';
import { blockPerson } from '../domain/blocks/blockPerson.ts';
import { listBlocks } from '../domain/blocks/listBlocks.ts';
import { unblockPerson } from '../domain/blocks/unblockPerson.ts';
import { answerSuggestion } from '../domain/people/answerSuggestion.ts';
import { confirmProfile } from '../domain/people/confirmProfile.ts';
import { getFirstRun } from '../domain/people/getFirstRun.ts';
import { getProfile } from '../domain/people/getProfile.ts';
import { previewProfile } from '../domain/people/previewProfile.ts';
import { setPause } from '../domain/people/setPause.ts';
import { updateProfile } from '../domain/people/updateProfile.ts';
import { route } from './route.ts';

/** Everything about oneself; somebody else is named only where one does not want to be matched with them. */
export function me(): Router {
  const router = Router();
  router.get('/', route({}, getProfile));
  router.patch('/profile', route({ body: updateProfileInput }, updateProfile));
  router.post('/suggestions', route({ body: answerSuggestionInput }, answerSuggestion));
  router.post('/confirm', route({ body: confirmProfileInput }, confirmProfile));
  router.put('/pause', route({ body: setPauseInput }, setPause));
  router.get('/first-run', route({}, getFirstRun));
  router.get('/preview', route({ query: previewInput }, previewProfile));
  router.get('/blocks', route({}, listBlocks));
  router.put('/blocks/:id', route({ params: blockedId }, blockPerson));
  router.delete('/blocks/:id', route({ params: blockedId }, unblockPerson));
  return router;
}
