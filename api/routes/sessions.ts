import { Router } from 'express';

/** One meeting: before it, while it runs, after it; each step answers with the session it left. */
export function sessions(): Router {
  const router = Router();
  return router;
}
