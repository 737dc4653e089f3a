import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit as countRequests } from 'express-rate-limit';
import { DomainError } from '../domain/errors.ts';
import './requestScope.ts';

const minute = 60_000;

/**
 * All limits, with their reasons. Counted in each process by person, so that a company behind one address is not one
 * bucket; only who has no identity yet is counted by address.
 */
const limits = {
  /** Opening every page of the tab twice a minute takes about 40. */
  reads: { window: minute, most: 120 },
  /** One change every two seconds: more than a person taps, less than a script does. */
  writes: { window: minute, most: 30 },
  /** Typing in a picker of skills or people asks after a pause, so 30 is constant typing. */
  search: { window: minute, most: 30 },
  /** Finding what colleagues learned asks as one types, twice a second; from memory, so that it costs little. */
  insights: { window: minute, most: 120 },
  /** A file of up to 10,000 insights, for which as many rows are read; one is kept, not fetched over and over. */
  exports: { window: 10 * minute, most: 5 },
  /** A second solve of a round for each pair; looking through one's colleagues one by one is not what it is for. */
  questions: { window: minute, most: 20 },
  /** Correcting a file, dry run after dry run; each one reads a whole file. */
  imports: { window: 10 * minute, most: 20 },
  /** Settings, sign-in page and faces: a whole office shares one address. */
  anonymous: { window: minute, most: 1200 },
} as const;

type LimitName = keyof typeof limits;
export type LimitOverrides = Partial<Record<LimitName, number>>;

/** Counts and refuses: `byPerson` behind `authenticate`, `byAddress` for the doors that need no token. */
export function rateLimit(overrides: LimitOverrides = {}): { byPerson: RequestHandler; byAddress: RequestHandler } {
  const counter = (name: LimitName, keyGenerator: (req: Request, res: Parameters<RequestHandler>[1]) => string) =>
    countRequests({
      windowMs: limits[name].window,
      limit: overrides[name] ?? limits[name].most,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator,
      handler: (_req, _res, next) => next(new DomainError('too_many', 'tooFast')),
    });
  const person: Parameters<typeof counter>[1] = (_req, res) => res.locals.scope.identity?.objectId ?? 'nobody';
  const byLimit = {
    reads: counter('reads', person),
    writes: counter('writes', person),
    search: counter('search', person),
    insights: counter('insights', person),
    exports: counter('exports', person),
    questions: counter('questions', person),
    imports: counter('imports', person),
  };
  return {
    byPerson: (req, res, next) => byLimit[limitOf(req)](req, res, next),
    byAddress: counter('anonymous', (req) => ipKeyGenerator(req.ip ?? '')),
  };
}

function limitOf(req: Request): Exclude<LimitName, 'anonymous'> {
  if (/^\/imports/i.test(req.path)) return 'imports';
  // A guess is asked for while somebody types, too, and saves nothing.
  if (req.method === 'POST' && /^\/insights\/guess\/?$/i.test(req.path)) return 'insights';
  if (req.method !== 'GET' && req.method !== 'HEAD') return 'writes';
  // Express compares paths without case.
  if (/^\/rounds\/[^/]+\/(?:why-not|cost-of-parting)/i.test(req.path)) return 'questions';
  if (/^\/insights\/export\/?$/i.test(req.path)) return 'exports';
  if (/^\/insights\/?$/i.test(req.path)) return 'insights';
  return /^\/(?:skills|people)/i.test(req.path) ? 'search' : 'reads';
}
