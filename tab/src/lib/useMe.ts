import { useSuspenseQuery } from '@tanstack/react-query';
import type { MyProfile } from '../../../api/contracts/people.ts';
import { api } from './apiClient.ts';

export const meKey = ['me'] as const;

/** The reader's own profile; suspends until it is there. Pages that change it put the answer under `meKey`. */
export function useMe(): MyProfile {
  return useSuspenseQuery({ queryKey: meKey, queryFn: () => api.get<MyProfile>('/api/me') }).data;
}
