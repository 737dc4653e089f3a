import type { ErrorCode } from '../contracts/common.ts';

/** The one error the domain throws on purpose: `code` decides the status, `reason` names the sentence a door shows. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;

  constructor(code: ErrorCode, reason: string) {
    super(`${code}: ${reason}`);
    this.name = 'DomainError';
    this.code = code;
    this.reason = reason;
  }
}
