import { otherTenantId, tenantId } from '../support/context.ts';
import {
  graphAudience,
  makeKey,
  nowInSeconds,
  otherIssuer,
  rules,
  signToken,
  tokenSignedWithPublicKey,
  unsignedToken,
  v1Issuer,
} from './testIssuer.ts';

const administrator = { roles: ['Administrator'] };
const signed = (claims: Record<string, unknown>) => () => signToken({ claims: { ...administrator, ...claims } });

/** One claim broken at a time (ASVS 9.2.1 time, 9.2.2 type, 9.2.3 audience, 10.3.1). Only the first two may pass. */
export const tabTokens: [name: string, make: () => Promise<string>][] = [
  ['a v2 access token', signed({})],
  [
    'a v1 access token',
    signed({ iss: v1Issuer, ver: '1.0', aud: `api://pairwise.example.com/botid-${rules.botId}`, idp: v1Issuer }),
  ],
  ['a token of another tenant', signed({ iss: otherIssuer, tid: otherTenantId })],
  ['a token for Microsoft Graph (9.2.3)', signed({ aud: graphAudience })],
  ['an id token (9.2.2)', signed({ scp: undefined, nonce: 'n', preferred_username: 'ada@example.com' })],
  ['a token without scope', signed({ scp: undefined })],
  ['a token with another scope', signed({ scp: 'User.Read openid' })],
  ['a token of an application (9.2.2)', signed({ idtyp: 'app', scp: undefined })],
  [
    'a token that expired 301 s ago (9.2.1)',
    () => signToken({ claims: { ...administrator, exp: nowInSeconds() - 301 } }),
  ],
  [
    'a token that is not valid for another 305 s (9.2.1)',
    () => signToken({ claims: { ...administrator, nbf: nowInSeconds() + 305 } }),
  ],
  ['a token whose tenant is not that of its issuer', signed({ tid: otherTenantId })],
  ['an unsigned token', async () => unsignedToken()],
  ['a token of a guest', signed({ idp: `https://sts.windows.net/${otherTenantId}/` })],
  [
    'a valid token that has only the user name of an administrator',
    () => signToken({ claims: { preferred_username: 'jean0@adventure-works.com', upn: 'jean0@adventure-works.com' } }),
  ],
];

/** What else a forger tries; none may pass. */
export const forgedTokens: [name: string, make: () => Promise<string>][] = [
  ['signed by a key of their own with our kid', () => signToken({ key: { ...makeKey('issuer') } })],
  ['signed with the public key as a secret', tokenSignedWithPublicKey],
  ['marked as a guest', signed({ acct: 1 })],
  ['of an application that has a scope', signed({ idtyp: 'app' })],
  ['v1 issuer with the audience of v2', signed({ iss: v1Issuer, ver: '1.0' })],
  ['v2 issuer that says it is v1', signed({ ver: '1.0' })],
  ['a scope that only contains ours', signed({ scp: 'access_as_user_impersonation' })],
  ['two audiences', signed({ aud: [rules.clientId, graphAudience] })],
  ['issuer with another path', signed({ iss: `https://login.microsoftonline.com/${tenantId}/v2.0/` })],
  ['issuer of everybody', signed({ iss: 'https://login.microsoftonline.com/common/v2.0' })],
  ['without an object id', signed({ oid: undefined })],
  ['an object id that is an operator', signed({ oid: { $ne: null } })],
  ['an object id that is no id', signed({ oid: 'jean0@adventure-works.com' })],
  ['without an end', signed({ exp: undefined })],
  ['not a token at all', async () => 'abc'],
  ['a tampered payload', async () => tamper(await signToken())],
];

function tamper(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, ...administrator })).toString('base64url');
  return `${header}.${changed}.${signature}`;
}
