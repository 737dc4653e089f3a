import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createLocalJWKSet, SignJWT, type JWK } from 'jose';
import type { KeySource, TokenRules } from '../../api/integrations/tokens.ts';
import { otherTenantId, tenantId } from '../support/context.ts';

export const rules: TokenRules = {
  tenantId,
  clientId: '33333333-3333-4333-8333-333333333333',
  botId: '22222222-2222-4222-8222-222222222222',
  publicOrigin: 'https://pairwise.example.com',
};
export const graphAudience = '00000003-0000-0000-c000-000000000000';
export const v2Issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
export const v1Issuer = `https://sts.windows.net/${tenantId}/`;
export const otherIssuer = `https://login.microsoftonline.com/${otherTenantId}/v2.0`;

export interface Key {
  kid: string;
  privateKey: KeyObject;
  jwk: JWK;
}

export function makeKey(kid: string): Key {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, privateKey, jwk: { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg: 'RS256', use: 'sig' } };
}

export const issuerKey = makeKey('issuer');
export const issuerKeys: KeySource = createLocalJWKSet({ keys: [issuerKey.jwk] });

export interface TokenFields {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: Key;
}

const now = (): number => Math.floor(Date.now() / 1000);

/** The claims of a good v2 access token for one person; `undefined` in `claims` removes one. */
export function goodClaims(claims: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    iss: v2Issuer,
    aud: rules.clientId,
    ver: '2.0',
    tid: tenantId,
    oid: '44444444-4444-4444-8444-444444444444',
    name: 'Ada Example',
    scp: 'access_as_user',
    iat: now(),
    nbf: now(),
    exp: now() + 3600,
    ...claims,
  };
}

export function signToken({ claims, header, key = issuerKey }: TokenFields = {}): Promise<string> {
  return new SignJWT(goodClaims(claims))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
    .sign(key.privateKey);
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function unsignedToken(): string {
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(goodClaims())}.`;
}

/** A symmetric signature made with the public key as its secret: what a verifier that trusts the header falls for. */
export function tokenSignedWithPublicKey(): Promise<string> {
  return new SignJWT(goodClaims())
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: issuerKey.kid })
    .sign(Buffer.from(JSON.stringify(issuerKey.jwk)));
}

export { now as nowInSeconds };
