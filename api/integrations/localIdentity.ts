import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, SignJWT, type JWK } from 'jose';
import { demoObjectId } from './demoObjectId.ts';
import type { KeySource } from './tokens.ts';

export interface LocalIdentity {
  keys: KeySource;
  sign(person: { mail: string; name: string; isAdministrator: boolean }): Promise<string>;
}

/**
 * An issuer for one's own machine: a key made at start, tokens in the very form Entra ID gives them, so that they run
 * through the same verification. Refuses to exist in production.
 */
export function createLocalIdentity(settings: {
  isProduction: boolean;
  tenantId: string;
  clientId: string;
}): LocalIdentity {
  const { isProduction, tenantId, clientId } = settings;
  if (isProduction) throw new Error('signing in as somebody else is for local use: it cannot start in production');
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...(publicKey.export({ format: 'jwk' }) as JWK), kid: 'local', alg: 'RS256', use: 'sig' };
  return {
    keys: createLocalJWKSet({ keys: [key] }),
    sign: ({ mail, name, isAdministrator }) =>
      new SignJWT({
        ver: '2.0',
        tid: tenantId,
        oid: demoObjectId(mail),
        scp: 'access_as_user',
        name,
        preferred_username: mail,
        ...(isAdministrator && { roles: ['Administrator'] }),
      })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
        .setAudience(clientId)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime('12h')
        .sign(privateKey),
  };
}
