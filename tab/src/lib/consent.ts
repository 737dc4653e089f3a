import { TeamsUserCredential } from '@microsoft/teamsfx';

/**
 * Asks once, in Teams' own window, for the consent that single sign-on misses. The only place of teamsfx, and loaded
 * only when Teams says that a consent is missing.
 */
export async function askConsent(clientId: string): Promise<void> {
  const credential = new TeamsUserCredential({ clientId, initiateLoginEndpoint: `${location.origin}/auth-start` });
  await credential.login(['User.Read']);
}
