import { Router } from 'express';
import { findPartnersInput } from '../contracts/matching.ts';
import { findPartners } from '../domain/matching/findPartners.ts';
import { route } from './route.ts';

export function partners(): Router {
  const router = Router();
  router.get('/', route({ query: findPartnersInput }, findPartners));
  return router;
}
