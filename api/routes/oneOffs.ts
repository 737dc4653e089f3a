import { Router } from 'express';
import { askOneOffInput, findHelpersInput } from '../contracts/oneOffs.ts';
import { askOneOff } from '../domain/partnerships/oneOff/askOneOff.ts';
import { findHelpers } from '../domain/partnerships/oneOff/findHelpers.ts';
import { route } from './route.ts';

/** 25 minutes about one thing; from then on it is a partnership that ends by itself. */
export function oneOffs(): Router {
  const router = Router();
  router.get('/helpers', route({ query: findHelpersInput }, findHelpers));
  router.post('/', route({ body: askOneOffInput }, askOneOff));
  return router;
}
