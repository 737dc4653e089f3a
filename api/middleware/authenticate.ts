import type { RequestHandler } from 'express';
import { DomainError } from '../domain/errors.ts';
import type { VerifyToken } from '../integrations/tokens.ts';
import './requestScope.ts';

/** Lets a request pass only with a verified token; who acts comes from there and from nowhere else. */
export function authenticate(verifyToken: VerifyToken): RequestHandler {
  return async (req, res, next) => {
    const [scheme = '', token = '', ...rest] = (req.get('authorization') ?? '').split(' ');
    if (scheme.toLowerCase() !== 'bearer' || token === '' || rest.length > 0) {
      throw new DomainError('unauthorised', 'signInNeeded');
    }
    res.locals.scope.identity = await verifyToken(token, res.locals.scope.log);
    next();
  };
}
