import type { ErrorRequestHandler } from 'express';
import type { ErrorBody, ErrorCode } from '../contracts/common.ts';
import { DomainError } from '../domain/errors.ts';
import { isDatabaseDown } from '../domain/isDatabaseDown.ts';
import './requestScope.ts';

const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

interface Answer extends ErrorBody {
  status: number;
}

/** Turns whatever was thrown into one plain sentence's code and a reference. What nobody expected is logged whole. */
export const errors: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const { reference, log } = res.locals.scope;
  const { status, ...body } = answerTo(error);
  if (body.reason === 'unexpected') log.error({ err: error }, 'unexpected error');
  else log.info({ code: body.code, reason: body.reason, cause: nameOf(error) }, 'refused');
  if (res.headersSent) return next(error);
  if (status === 401) res.set('WWW-Authenticate', 'Bearer');
  if (status === 503) res.set('Retry-After', '5');
  // The rest of a refused upload is not read: the connection can't be used again.
  if (status === 413) res.set('Connection', 'close');
  res.status(status).json({ ...body, reference });
};

function answerTo(error: unknown): Answer {
  if (error instanceof DomainError) return { status: statusOf[error.code], code: error.code, reason: error.reason };
  if (isDatabaseDown(error)) return { status: 503, code: 'unavailable', reason: 'unavailable' };
  // What express and its body parser refuse carries a 4xx status of its own.
  const status = statusIn(error);
  if (status === 413) return { status, code: 'invalid', reason: 'tooLarge' };
  if (status === 404) return { status, code: 'not_found', reason: 'notFound' };
  if (status !== undefined)
    return { status: 400, code: 'invalid', reason: isUnreadable(error) ? 'notJson' : 'invalidInput' };
  return { status: 500, code: 'unavailable', reason: 'unexpected' };
}

function statusIn(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'type' in error && /^(?:entity|encoding|charset)\./.test(String(error.type));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
