import type { Log, SystemContext } from '../domain/context.ts';
import type { Identity } from '../integrations/tokens.ts';

/** What one request carries from door to domain. `identity` is there once `authenticate` has verified a token. */
export interface RequestScope {
  /** Shown with an error and written in the log: how the help desk finds the one from the other. */
  reference: string;
  log: Log;
  system: SystemContext;
  /** When it is answered with a sentence although the work still goes on. */
  answerWithinMs: number;
  identity?: Identity;
}

declare global {
  namespace Express {
    interface Locals {
      scope: RequestScope;
    }
  }
}
