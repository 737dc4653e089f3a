import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { Person, type PersonDocument } from './model.ts';
import { isShown } from './policy.ts';

/**
 * The only way to a person by id: oneself, or a colleague of the same tenant who may be shown. Anybody else, another
 * tenant's and none at all are the same `not_found`.
 */
export async function accessPerson(ctx: Context, id: string): Promise<PersonDocument> {
  const person = await Person.findOne({ _id: id, tenantId: ctx.tenantId });
  if (!person || !(id === ctx.actor.personId || isShown(person))) throw new DomainError('not_found', 'personNotFound');
  return person;
}

/** The acting person's own document. */
export const accessSelf = (ctx: Context): Promise<PersonDocument> => accessPerson(ctx, ctx.actor.personId);
