import { Router } from 'express';
import { searchPeopleInput } from '../contracts/programmes.ts';
import { listDepartments } from '../domain/people/listDepartments.ts';
import { searchPeople } from '../domain/people/searchPeople.ts';
import { route } from './route.ts';

/** For choosing colleagues by name, and groups of them. */
export function people(): Router {
  const router = Router();
  router.get('/', route({ query: searchPeopleInput }, searchPeople));
  router.get('/departments', route({}, listDepartments));
  return router;
}
