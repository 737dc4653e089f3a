import { Router } from 'express';
import { demoPeopleInput, localSignInInput, type LocalSignInView } from '../contracts/settings.ts';
import type { SystemContext } from '../domain/context.ts';
import { DomainError } from '../domain/errors.ts';
import { listDemoPeople } from '../domain/people/listDemoPeople.ts';
import type { LocalIdentity } from '../integrations/localIdentity.ts';
import { publicRoute } from './route.ts';

/** On one's own machine only: who one can be, and becoming that person. */
export function local(identity: LocalIdentity): Router {
  const router = Router();
  const signIn = async (system: SystemContext, { personId }: { personId: string }): Promise<LocalSignInView> => {
    const { people } = await listDemoPeople(system, {});
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new DomainError('not_found', 'notFound');
    return { token: await identity.sign({ ...person, isAdministrator: person.role === 'administrator' }) };
  };
  router.get('/people', publicRoute({ query: demoPeopleInput }, listDemoPeople));
  router.post('/sign-in', publicRoute({ body: localSignInInput }, signIn));
  return router;
}
