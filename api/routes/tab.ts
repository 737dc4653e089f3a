import compression from 'compression';
import express, { Router } from 'express';
import { DomainError } from '../domain/errors.ts';

/**
 * The built tab. File names under `assets/` carry a hash, so they never change; index.html is asked for anew each time
 * and answers for every page of the router.
 */
export function tab(folder: string): Router {
  const router = Router();
  const year = '365d';
  // Only files that are the same for everybody: compressing answers that hold secrets would let their length tell.
  router.use(compression());
  router.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: year, index: false, redirect: false }),
  );
  router.use('/assets', () => {
    throw new DomainError('not_found', 'notFound');
  });
  router.use(express.static(folder, { index: false, redirect: false, maxAge: 0 }));
  router.get('/{*page}', (_req, res, next) => {
    res.set('Cache-Control', 'no-cache');
    res.sendFile('index.html', { root: folder }, (error?: Error) => error && next(error));
  });
  return router;
}
