import type { ErrorBody, ErrorCode } from '../../../api/contracts/common.ts';

/** What the API answered; `reason` names a sentence of errors.json, `reference` is for the help desk. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly reference: string | undefined;

  constructor({ code, reason, reference }: ErrorBody) {
    super(reason);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
    this.reference = reference;
  }
}
