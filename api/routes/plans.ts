import { Router } from 'express';

/** What the members of an active partnership plan; each step answers with the plan it left. */
export function plans(): Router {
  const router = Router();
  return router;
}
