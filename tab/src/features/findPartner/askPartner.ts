import type { PartnershipView, ProposePartnershipInput } from '../../../../api/contracts/partnerships.ts';
import { api } from '../../lib/apiClient.ts';
import { ApiError } from '../../lib/apiError.ts';

/**
 * Sends the request. When an earlier try went through and only its answer was lost, the second one finds that request
 * and takes it for its own: nothing is sent twice, and nobody reads of an error that is none.
 */
export async function askPartner(input: ProposePartnershipInput): Promise<PartnershipView> {
  try {
    return await api.post<PartnershipView>('/api/partnerships', input);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error;
    const { partnerships } = await api.get<{ partnerships: PartnershipView[] }>('/api/partnerships');
    const mine = partnerships.find(
      ({ person, state, iAsked }) => person.id === input.personId && state === 'proposed' && iAsked,
    );
    if (!mine) throw error;
    return mine;
  }
}
