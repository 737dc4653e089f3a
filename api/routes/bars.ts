import { Router } from 'express';
import * as z from 'zod/mini';
import { drawBar } from '../integrations/bars/drawBar.ts';
import { publicRoute } from './route.ts';

const barFile = z.strictObject({ file: z.string().check(z.regex(/^(?:100|[1-9]?\d)\.png$/)) });
const week = 7 * 24 * 3600;

/** Bars for cards: Teams fetches them without a token, so they say nothing but a share of a hundred. */
export function bars(): Router {
  const router = Router();
  router.get(
    '/:file',
    publicRoute(
      { params: barFile },
      async (_system, { file }) => drawBar(Number(file.slice(0, -'.png'.length))),
      (res, image) => {
        res.set({ 'Cache-Control': `public, max-age=${week}`, 'Cross-Origin-Resource-Policy': 'cross-origin' });
        res.type('png').send(image);
      },
    ),
  );
  return router;
}
