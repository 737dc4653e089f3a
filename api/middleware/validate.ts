import type { Request } from 'express';
import * as z from 'zod/mini';
import { DomainError } from '../domain/errors.ts';
import type { Log } from '../domain/context.ts';

type Schema = z.ZodMiniType;
const nothing = z.strictObject({});

/** One strict contract for each place a request can bring input from; a place without one must be empty. */
export interface Accepts<P extends Schema, Q extends Schema, B extends Schema> {
  params?: P;
  query?: Q;
  body?: B;
}

export type Input<P extends Schema, Q extends Schema, B extends Schema> = z.output<P> & z.output<Q> & z.output<B>;
export type Nothing = typeof nothing;

/**
 * Parses params, query and body, each by its own contract, so that a body can never stand in for a path's id. Throws
 * `invalid` before anything else has happened; the log names the places that were wrong, never what stood there.
 */
export function validate<P extends Schema, Q extends Schema, B extends Schema>(
  accepts: Accepts<P, Q, B>,
  req: Request,
  log: Log,
  bodyType = 'application/json',
): Input<P, Q, B> {
  if (hasBody(req) && !req.is(bodyType)) throw new DomainError('invalid', 'notJson');
  const isUnread = hasBody(req) && req.body === undefined && bodyType === 'application/json';
  if (isUnread) throw new DomainError('invalid', 'invalidInput');
  const given = { params: req.params, query: req.query, body: (req.body as unknown) ?? {} };
  const input = {};
  for (const place of ['params', 'query', 'body'] as const) {
    const parsed = (accepts[place] ?? nothing).safeParse(given[place]);
    if (!parsed.success) {
      log.info({ place, wrong: parsed.error.issues.map(({ code, path }) => [code, path.join('.')]) }, 'invalid input');
      throw new DomainError('invalid', 'invalidInput');
    }
    Object.assign(input, parsed.data);
  }
  return input as Input<P, Q, B>;
}

function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}
