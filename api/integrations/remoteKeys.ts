import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors } from 'jose';
import { DomainError } from '../domain/errors.ts';
import type { KeySource } from './tokens.ts';

const cooldownMs = 30_000;
const freshMs = 10 * 60_000;
const fetchTimeoutMs = 2000;

/** Where Entra ID publishes the keys of a tenant. */
export const keysAddress = (tenantId: string): URL =>
  new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);

/**
 * The issuer's public keys, asked for at most once in 30 s whatever tokens come in (jose's own cooldown only counts
 * fetches that succeeded). They are fresh for 10 minutes; while the issuer can't be reached, the last known keys go on
 * verifying.
 */
export function remoteKeys(address: URL, fetchKeys: typeof fetch = fetch): KeySource {
  let askedAt = -Infinity;
  const remote = createRemoteJWKSet(address, {
    cooldownDuration: cooldownMs,
    cacheMaxAge: freshMs,
    timeoutDuration: fetchTimeoutMs,
    [customFetch]: async (url, options) => {
      if (Date.now() < askedAt + cooldownMs) throw new errors.JWKSTimeout();
      askedAt = Date.now();
      return fetchKeys(url, options);
    },
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      const known = remote.jwks();
      if (!known) throw new DomainError('unavailable', 'unavailable');
      return createLocalJWKSet(known)(header, token);
    }
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
