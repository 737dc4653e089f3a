import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { listOf } from './format.ts';

type Members = Pick<PartnershipView, 'person' | 'others'>;

/** "Peng Wu", or in a ring of three "Peng Wu and Michael Blythe". */
export function fullNames({ person, others }: Members): string {
  return listOf([person, ...others].map(({ name }) => name));
}

/** "Peng", or "Peng and Michael". */
export function firstNames({ person, others }: Members): string {
  return listOf([person, ...others].map(({ givenName }) => givenName));
}
