import { Router } from 'express';
import { passOnInput } from '../contracts/insightAnswers.ts';
import {
  guessInsightInput,
  insightId,
  searchInsightsInput,
  shareInsightInput,
  updateInsightInput,
} from '../contracts/insights.ts';
import {
  commentId,
  commentInput,
  confirmInput,
  exportInput,
  flagInput,
  markInput,
  markParams,
  recordOutcomeInput,
  shareSentenceInput,
  useInSessionInput,
} from '../contracts/insightUses.ts';
import { addComment } from '../domain/insights/addComment.ts';
import { audiencesOf } from '../domain/insights/audiencesOf.ts';
import { claimInsight } from '../domain/insights/claimInsight.ts';
import { confirmInsight } from '../domain/insights/confirmInsight.ts';
import { exportInsights } from '../domain/insights/exportInsights.ts';
import { flagInsight } from '../domain/insights/flagInsight.ts';
import { getInsight } from '../domain/insights/getInsight.ts';
import { guessInsight } from '../domain/insights/guessInsight.ts';
import { markInsight } from '../domain/insights/markInsight.ts';
import { passOnInsight } from '../domain/insights/passOnInsight.ts';
import { recordOutcome, removeOutcome } from '../domain/insights/recordOutcome.ts';
import { removeComment } from '../domain/insights/removeComment.ts';
import { searchInsights } from '../domain/insights/searchInsights.ts';
import { shareInsight } from '../domain/insights/shareInsight.ts';
import { shareSentence } from '../domain/insights/shareSentence.ts';
import { updateInsight } from '../domain/insights/updateInsight.ts';
import { useInSession } from '../domain/insights/useInSession.ts';
import { withdrawInsight } from '../domain/insights/withdrawInsight.ts';
import { route } from './route.ts';
import { sendInsights } from './sendInsights.ts';

/** What colleagues learned and share. */
export function insights(): Router {
  const router = Router();
  const one = { params: insightId };
  router.get('/', route({ query: searchInsightsInput }, searchInsights));
  router.get('/export', route({ query: exportInput }, exportInsights, sendInsights));
  router.get('/audiences', route({}, audiencesOf));
  router.post('/guess', route({ body: guessInsightInput }, guessInsight));
  router.post('/', route({ body: shareInsightInput }, shareInsight));
  router.post('/sentence', route({ body: shareSentenceInput }, shareSentence));
  router.get('/:id', route(one, getInsight));
  router.put('/:id', route({ ...one, body: updateInsightInput }, updateInsight));
  router.post('/:id/withdraw', route(one, withdrawInsight));
  router.post('/:id/claim', route(one, claimInsight));
  router.post('/:id/pass-on', route({ ...one, body: passOnInput }, passOnInsight));
  router.put('/:id/marks/:kind', route({ params: markParams, body: markInput }, markInsight));
  router.put('/:id/outcome', route({ ...one, body: recordOutcomeInput }, recordOutcome));
  router.delete('/:id/outcome', route(one, removeOutcome));
  router.post('/:id/comments', route({ ...one, body: commentInput }, addComment));
  router.delete('/:id/comments/:commentId', route({ params: commentId }, removeComment));
  router.post('/:id/flags', route({ ...one, body: flagInput }, flagInsight));
  router.post('/:id/confirm', route({ ...one, body: confirmInput }, confirmInsight));
  router.post('/:id/use', route({ ...one, body: useInSessionInput }, useInSession));
  return router;
}
