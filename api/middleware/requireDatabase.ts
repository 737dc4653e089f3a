import type { RequestHandler } from 'express';
import { DomainError } from '../domain/errors.ts';

/** While the connection is known to be down, requests are answered at once instead of waiting for a time-out each. */
export function requireDatabase(isConnected: () => boolean): RequestHandler {
  return (_req, _res, next) => {
    if (!isConnected()) throw new DomainError('unavailable', 'unavailable');
    next();
  };
}
