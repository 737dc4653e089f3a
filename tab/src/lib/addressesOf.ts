import type { SessionView } from '../../../api/contracts/sessions.ts';

/** Everybody the reader meets, as far as their address is known. */
export const addressesOf = ({ address, otherAddresses }: Pick<SessionView, 'address' | 'otherAddresses'>): string[] =>
  [address, ...otherAddresses].filter((known) => known !== '');
