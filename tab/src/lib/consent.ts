import { app, authentication } from '@microsoft/teams-js';
import { TeamsUserCredential } from '@microsoft/teamsfx';
import { consentPages } from './consentPages.ts';

const WINDOW = { width: 600, height: 535 };

/**
 * Asks once, in a window that Teams opens, for the consent single sign-on misses, and answers with the token that works
 * from then on. The only place of teamsfx, loaded only when Teams says that a consent is missing.
 */
export async function tokenAfterConsent(clientId: string): Promise<string> {
  const { user } = await app.getContext();
  const start = new URL(consentPages.start, location.origin);
  start.searchParams.set('clientId', clientId);
  start.searchParams.set('tenantId', user?.tenant?.id ?? '');
  start.searchParams.set('loginHint', user?.loginHint ?? '');
  await authentication.authenticate({ url: start.href, ...WINDOW });
  const credential = new TeamsUserCredential({ clientId, initiateLoginEndpoint: start.href });
  const token = await credential.getToken('');
  if (!token) throw new Error('Teams gave no token after the consent');
  return token.token;
}
