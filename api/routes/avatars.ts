import { Router } from 'express';
import * as z from 'zod/mini';
import { drawInitials } from '../integrations/avatars/drawInitials.ts';
import { publicRoute } from './route.ts';

const avatarFile = z.strictObject({ file: z.string().check(z.regex(/^[\p{L}?]{1,3}\.png$/u)) });
const week = 7 * 24 * 3600;

/** Faces for cards: Teams fetches them without a token, so they say nothing but two letters. */
export function avatars(): Router {
  const router = Router();
  router.get(
    '/:file',
    publicRoute(
      { params: avatarFile },
      async (_system, { file }) => drawInitials(file.slice(0, -'.png'.length)),
      (res, image) => {
        res.set({ 'Cache-Control': `public, max-age=${week}`, 'Cross-Origin-Resource-Policy': 'cross-origin' });
        res.type('png').send(image);
      },
    ),
  );
  return router;
}
