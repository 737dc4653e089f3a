import { Router } from 'express';
import { insightId, searchInsightsInput } from '../contracts/insights.ts';
import { getInsight } from '../domain/insights/getInsight.ts';
import { searchInsights } from '../domain/insights/searchInsights.ts';
import { route } from './route.ts';

/** What colleagues learned and share. */
export function insights(): Router {
  const router = Router();
  const one = { params: insightId };
  router.get('/', route({ query: searchInsightsInput }, searchInsights));
  router.get('/:id', route(one, getInsight));
  return router;
}
