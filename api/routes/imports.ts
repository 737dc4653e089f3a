import { Router, type RequestHandler } from 'express';
import { importInput, type ImportEvent } from '../contracts/imports.ts';
import { DomainError } from '../domain/errors.ts';
import { runImport } from '../domain/imports/runImport.ts';
import { validate } from '../middleware/validate.ts';
import { limitBytes } from './limitBytes.ts';
import { contextOf } from './route.ts';

/** Several times the 100,000 rows the import is measured with. */
const largestFile = 100_000_000;

/**
 * A file in, a stream of JSON lines out: neither is ever held whole, so this is the one route that is not `route`. A
 * refusal before the first line has its status; a failure after it cuts the stream, which then has no report.
 */
const importFile: RequestHandler = async (req, res) => {
  const { scope } = res.locals;
  if (!req.is('text/csv')) throw new DomainError('invalid', 'notCsv');
  const input = validate({ query: importInput }, req, scope.log, 'text/csv');
  if (!scope.identity?.isAdministrator) throw new DomainError('forbidden', 'administratorsOnly');
  const ctx = await contextOf(scope);
  const writeLine = (event: ImportEvent): void => {
    if (!res.headersSent) res.type('application/x-ndjson');
    res.write(`${JSON.stringify(event)}\n`);
  };
  await runImport(ctx, input, limitBytes(req, largestFile), writeLine);
  res.end();
};

export function imports(): Router {
  const router = Router();
  router.post('/', importFile);
  return router;
}
