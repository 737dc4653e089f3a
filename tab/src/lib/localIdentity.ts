import type { DemoPerson } from '../../../api/contracts/settings.ts';
import { takeTokensFrom } from './accessToken.ts';
import { toApiError } from './apiClient.ts';

export type LocalPerson = Pick<DemoPerson, 'id' | 'name' | 'initials'>;

const KEY = 'pairwise.person';

/** Who this window is in the local demo. Kept for the window only, so that two windows can be two people. */
export function rememberedPerson(): LocalPerson | null {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as LocalPerson) : null;
}

/** Signs in as a demo person and keeps it for this window; fails as the API client does. */
export async function signInAs({ id, name, initials }: LocalPerson): Promise<void> {
  const token = await fetchLocalToken(id);
  sessionStorage.setItem(KEY, JSON.stringify({ id, name, initials }));
  takeTokensOf(id, token);
}

/** Tokens of a remembered person: fetched again, silently, whenever one has run out. */
export function takeTokensOf(personId: string, first?: string): void {
  let waiting = first;
  takeTokensFrom(async (renew) => {
    const token = renew || !waiting ? await fetchLocalToken(personId) : waiting;
    waiting = undefined;
    return token;
  });
}

export function forgetPerson(): void {
  sessionStorage.removeItem(KEY);
}

async function fetchLocalToken(personId: string): Promise<string> {
  const response = await fetch('/api/local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) throw await toApiError(response);
  return ((await response.json()) as { token: string }).token;
}
