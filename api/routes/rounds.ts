import { Router } from 'express';
import {
  costOfPartingInput,
  forbidPairInput,
  lockPairInput,
  roundId,
  roundPairsInput,
  roundPeopleInput,
  swapPairInput,
  whyNotInput,
} from '../contracts/rounds.ts';
import type { RoundMatcher } from '../domain/matching/round/types.ts';
import { forbidPair, lockPair, swapPair } from '../domain/rounds/constrainPairs.ts';
import { getMyRound } from '../domain/rounds/getMyRound.ts';
import { getRound } from '../domain/rounds/getRound.ts';
import { listRoundPairs } from '../domain/rounds/listRoundPairs.ts';
import { listRoundPeople } from '../domain/rounds/listRoundPeople.ts';
import { openRound } from '../domain/rounds/openRound.ts';
import { publishRound } from '../domain/rounds/publishRound.ts';
import { requestMatching } from '../domain/rounds/requestMatching.ts';
import { stopMatching } from '../domain/rounds/stopMatching.ts';
import { costOfParting, whyNot } from '../domain/rounds/whyNot.ts';
import { route } from './route.ts';

/** A round from opening to publication, for its leads; what came of it, and two questions, also for who takes part. */
export function rounds(matcher: RoundMatcher): Router {
  const router = Router();
  const one = { params: roundId };
  router.get('/:id', route(one, getRound));
  router.get('/:id/mine', route(one, getMyRound));
  router.get('/:id/pairs', route({ ...one, query: roundPairsInput }, listRoundPairs));
  router.get('/:id/people', route({ ...one, query: roundPeopleInput }, listRoundPeople));
  router.post('/:id/open', route(one, openRound));
  router.post('/:id/match', route(one, requestMatching));
  router.post('/:id/stop', route(one, stopMatching));
  router.post('/:id/publish', route(one, publishRound));
  router.post('/:id/lock', route({ ...one, body: lockPairInput }, lockPair));
  router.post('/:id/forbid', route({ ...one, body: forbidPairInput }, forbidPair));
  router.post('/:id/swap', route({ ...one, body: swapPairInput }, swapPair));
  router.get(
    '/:id/why-not',
    route({ ...one, query: whyNotInput }, (ctx, input) => whyNot(ctx, input, matcher)),
  );
  router.get(
    '/:id/cost-of-parting',
    route({ ...one, query: costOfPartingInput }, (ctx, input) => costOfParting(ctx, input, matcher)),
  );
  return router;
}
