import { app, authentication } from '@microsoft/teams-js';
import { consentPages } from '../lib/consentPages.ts';

const STATE = 'pairwise.consent';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Leads from our address to Entra's consent page, for the tenant that Teams named. */
export async function startConsent(): Promise<void> {
  const given = new URLSearchParams(location.search);
  const [clientId, tenantId] = [given.get('clientId') ?? '', given.get('tenantId') ?? ''];
  if (!uuid.test(clientId) || !uuid.test(tenantId)) return endConsent('invalid_request');
  const state = crypto.randomUUID();
  sessionStorage.setItem(STATE, state);
  const authorize = new URL(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`);
  authorize.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: new URL(consentPages.end, location.origin).href,
    scope: 'openid profile User.Read',
    prompt: 'consent',
    login_hint: given.get('loginHint') ?? '',
    state,
    // The code is never redeemed: the consent itself is what was missing. Entra wants a challenge all the same.
    code_challenge: await challenge(crypto.randomUUID() + crypto.randomUUID()),
    code_challenge_method: 'S256',
  }).toString();
  location.replace(authorize);
}

/** Entra came back: tells the tab, and Teams closes the window. */
export async function endConsent(problem?: string): Promise<void> {
  const answer = new URLSearchParams(location.hash.slice(1));
  const isOurs = answer.get('state') === sessionStorage.getItem(STATE);
  sessionStorage.removeItem(STATE);
  await app.initialize();
  const reason = problem ?? answer.get('error') ?? (isOurs ? null : 'unexpected_state');
  if (reason) authentication.notifyFailure(reason);
  else authentication.notifySuccess();
}

async function challenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
