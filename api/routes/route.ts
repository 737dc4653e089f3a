import type { RequestHandler, Response } from 'express';
import type * as z from 'zod/mini';
import type { Context, SystemContext } from '../domain/context.ts';
import { DomainError } from '../domain/errors.ts';
import { identifyPerson } from '../domain/people/identifyPerson.ts';
import { deadline } from '../middleware/deadline.ts';
import type { RequestScope } from '../middleware/requestScope.ts';
import { validate, type Accepts, type Input, type Nothing } from '../middleware/validate.ts';

type Schema = z.ZodMiniType;
type Present<V> = (res: Response, view: V) => void;
const asJson: Present<unknown> = (res, view) => void res.json(view);

/**
 * The one way from HTTP into the domain: parse strictly, build the context from the verified identity, call, present.
 * Nothing reaches the database before the input is valid; what is thrown is answered by `errors`.
 */
export function route<V, P extends Schema = Nothing, Q extends Schema = Nothing, B extends Schema = Nothing>(
  accepts: Accepts<P, Q, B>,
  act: (ctx: Context, input: Input<P, Q, B>) => Promise<V>,
  present: Present<V> = asJson,
): RequestHandler {
  return async (req, res) => {
    const { scope } = res.locals;
    const input = validate(accepts, req, scope.log);
    const view = await deadline(
      contextOf(scope).then((ctx) => act(ctx, input)),
      scope.answerWithinMs,
    );
    present(res, view);
  };
}

/** The same for what needs no token: nobody acts. */
export function publicRoute<V, P extends Schema = Nothing, Q extends Schema = Nothing, B extends Schema = Nothing>(
  accepts: Accepts<P, Q, B>,
  act: (system: SystemContext, input: Input<P, Q, B>) => Promise<V>,
  present: Present<V> = asJson,
): RequestHandler {
  return async (req, res) => {
    const { system, log, answerWithinMs } = res.locals.scope;
    present(res, await deadline(act(system, validate(accepts, req, log)), answerWithinMs));
  };
}

/** Who acts: the person with the token's object id in our tenant; somebody unknown becomes an empty new person. */
export async function contextOf({ system, identity }: RequestScope): Promise<Context> {
  if (!identity) throw new DomainError('unauthorised', 'signInNeeded');
  const { tenantId, objectId, name, isAdministrator } = identity;
  const { personId } = await identifyPerson(system, { objectId, name });
  return { ...system, actor: { tenantId, personId: String(personId), isAdministrator } };
}
