import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Log } from '../domain/context.ts';
import { DomainError } from '../domain/errors.ts';

/** Who a verified token names. People are keyed by tenant and object id; a name is only what we call them. */
export interface Identity {
  tenantId: string;
  objectId: string;
  name: string;
  isAdministrator: boolean;
}

export type KeySource = JWTVerifyGetKey;
export type VerifyToken = (token: string, log: Log) => Promise<Identity>;

export interface TokenRules {
  tenantId: string;
  clientId: string;
  botId: string;
  /** The one origin that tab, API and bot share; its host is part of the application id URI. */
  publicOrigin: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const clockSkewSeconds = 300;

/**
 * Verifies an access token of Entra ID for our API and answers who it names: RS256 by a key of `keys`, the exact issuer
 * and audience of its version, our tenant, the delegated scope, not expired (5 minutes of skew). Refuses applications,
 * guests and id tokens. Never looks at mail, upn or preferred_username: they can be changed and reused.
 */
export function createTokenVerifier(rules: TokenRules, keys: KeySource): VerifyToken {
  const versions = acceptedVersions(rules);
  return async (token, log) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: Object.values(versions).map(({ issuer }) => issuer),
        audience: Object.values(versions).flatMap(({ audiences }) => audiences),
        requiredClaims: ['exp', 'nbf', 'tid', 'oid', 'ver', 'scp'],
        clockTolerance: clockSkewSeconds,
      });
      return identityIn(payload, rules, versions);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unavailable') throw error;
      log.info({ why: refusalIn(error) }, 'token refused');
      throw new DomainError('unauthorised', 'signInNeeded');
    }
  };
}

type Versions = Record<string, { issuer: string; audiences: string[] }>;

function acceptedVersions({ tenantId, clientId, botId, publicOrigin }: TokenRules): Versions {
  const { host } = new URL(publicOrigin);
  return {
    '2.0': { issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`, audiences: [clientId] },
    '1.0': {
      issuer: `https://sts.windows.net/${tenantId}/`,
      audiences: [`api://${host}/botid-${botId}`, `api://${host}/${clientId}`, `api://${clientId}`],
    },
  };
}

function identityIn(claims: JWTPayload, { tenantId }: TokenRules, versions: Versions): Identity {
  const version = versions[text(claims['ver'])];
  const isOfItsVersion = version?.issuer === claims.iss && version?.audiences.includes(text(claims.aud));
  if (!isOfItsVersion) throw new Refused('issuer, audience and version do not belong together');
  if (claims['tid'] !== tenantId) throw new Refused('another tenant');
  if (claims['idtyp'] === 'app') throw new Refused('an application, not a person');
  if (isGuest(claims, tenantId)) throw new Refused('a guest');
  if (!text(claims['scp']).split(' ').includes('access_as_user')) throw new Refused('scope');
  const objectId = text(claims['oid']).toLowerCase();
  if (!uuid.test(objectId)) throw new Refused('object id');
  const roles: unknown = claims['roles'];
  return {
    tenantId,
    objectId,
    name: text(claims['name']),
    isAdministrator: Array.isArray(roles) && roles.includes('Administrator'),
  };
}

/** `acct` says so where it is configured; otherwise a guest's `idp` is another directory than ours. */
function isGuest(claims: JWTPayload, tenantId: string): boolean {
  const home = claims['idp'];
  return claims['acct'] === 1 || (home !== undefined && home !== `https://sts.windows.net/${tenantId}/`);
}

/** A claim about which jose has no opinion is wrong. */
class Refused extends Error {}

function refusalIn(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  return error instanceof errors.JOSEError ? error.code : 'unreadable';
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}
