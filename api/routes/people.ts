import { Router } from 'express';
import { personId } from '../contracts/people.ts';
import { searchPeopleInput } from '../contracts/programmes.ts';
import { getExpertise } from '../domain/insights/getExpertise.ts';
import { listDepartments } from '../domain/people/listDepartments.ts';
import { searchPeople } from '../domain/people/searchPeople.ts';
import { route } from './route.ts';

/** For choosing colleagues by name, and groups of them. */
export function people(): Router {
  const router = Router();
  router.get('/', route({ query: searchPeopleInput }, searchPeople));
  router.get('/departments', route({}, listDepartments));
  router.get('/:id/expertise', route({ params: personId }, getExpertise));
  return router;
}
