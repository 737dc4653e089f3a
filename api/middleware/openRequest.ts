import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Log, SystemContext } from '../domain/context.ts';
import './requestScope.ts';

/** Teams waits 5 s at most for what a person is looking at; a database that hangs must not make them wait longer than 3. */
const longestWaitMs = 2500;

/**
 * Answers that are nobody's business leave no line: with a time and a pseudonymous row beside it, it would say whose they
 * are. Express compares paths without case, and takes a slash at the end.
 */
const unlogged = /^\/api\/(?:polls\/[^/]+\/answers|sessions\/[^/]+\/feedback)\/?$/i;
/** That somebody needs help with their partnership is told to the one they choose, and to nobody who reads the log. */
const aboutHelp = /^\/api\/(?:partnerships\/[^/]+\/help(?:\/withdraw)?|help(?:\/[^/]+\/done)?)\/?$/i;

/** What people do with insights, any of which may stand without a name: a line for each would say at what second. */
const withInsights = /^\/api\/insights(?:\/|$)/i;
/** Whoever shared one reads it first: the line of a reader does not say which. */
const whichInsight = /(?<=^\/api\/insights\/)[0-9a-f]{24}(?=\/|$)/i;
const reads = new Set(['GET', 'HEAD']);

function isConfidential(method: string, path: string): boolean {
  if (aboutHelp.test(path)) return true;
  return (method === 'PUT' && unlogged.test(path)) || (!reads.has(method) && withInsights.test(path));
}

/**
 * Opens the scope of a request and writes its one log line when it ends: method, path, status, duration. Never a header,
 * a query (it holds what people search for) or a body; nothing at all of what is done in confidence.
 */
export function openRequest(
  log: Logger,
  systemContext: (log: Log) => SystemContext,
  answerWithinMs = longestWaitMs,
): RequestHandler {
  return (req, res, next) => {
    const reference = randomBytes(5).toString('hex');
    const requestLog = log.child({ reference });
    const started = performance.now();
    const { method } = req;
    const path = req.path.replace(whichInsight, ':id');
    res.locals.scope = { reference, log: requestLog, system: systemContext(requestLog), answerWithinMs };
    if (isConfidential(method, path)) return next();
    res.once('close', () => {
      const ms = Math.round(performance.now() - started);
      requestLog.info({ method, path, status: res.statusCode, ms, isComplete: res.writableFinished }, 'request');
    });
    next();
  };
}
