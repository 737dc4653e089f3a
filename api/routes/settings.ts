import { Router } from 'express';
import type { SettingsView } from '../contracts/settings.ts';
import { publicRoute } from './route.ts';

/** How this installation signs people in; the tab asks before it does anything else. */
export function settings(view: SettingsView): Router {
  const router = Router();
  router.get(
    '/',
    publicRoute({}, async () => view),
  );
  return router;
}
