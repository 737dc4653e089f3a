import { useDatabase } from '../support/database.ts';
import { idsAll, matrix } from './authorisation.matrix.ts';
import { call, productionConfig, testServer, type Call } from './testServer.ts';

const server = testServer({ config: productionConfig });
const ids = idsAll('a'.repeat(24));

const pagePolicy =
  "default-src 'none';script-src 'self';" +
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';img-src 'self' data:;font-src 'self';" +
  "connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com;manifest-src 'self';base-uri 'none';form-action 'none';" +
  "object-src 'none';frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com " +
  'https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com ' +
  'https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com';
const apiPolicy = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

const everywhere = {
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const pages = ['/', '/find', '/partnerships/64f0c0c0c0c0c0c0c0c0c0c0', '/assets/main-abc123.js', '/assets/missing.js'];
const other = [
  ...matrix
    .filter(({ route }) => !route.includes('{*page}'))
    .map((row) => [row.route.split(' ')[0] ?? '', row.call(ids).path] as const),
  ['POST', '/api/messages'],
  ['GET', '/api/nothing'],
  ['DELETE', '/api/me'],
] as const;

describe('the headers', () => {
  useDatabase();

  it.each(pages)('let Teams, Microsoft 365 and Outlook show %s, and nobody else', async (path) => {
    const { headers } = await call(server, { method: 'get', path });
    expect(headers).toMatchObject({ ...everywhere, 'content-security-policy': pagePolicy });
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it.each(other)('let nobody show or keep %s %s', async (method, path) => {
    const { headers } = await call(server, { method: method.toLowerCase() as Call['method'], path });
    expect(headers).toMatchObject({ ...everywhere, 'content-security-policy': apiPolicy });
    expect(headers['cache-control']).toMatch(/^(?:no-store|public, max-age=604800)$/);
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('let other origins show a face, since cards do', async () => {
    const { headers, body } = await call(server, { method: 'get', path: '/api/avatars/%C3%84O.png' });
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=604800',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect((body as Buffer).subarray(1, 4).toString()).toBe('PNG');
  });

  it('promise HTTPS in production only', async () => {
    const { headers } = await call(testServer(), { method: 'get', path: '/' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('let browsers keep what carries a hash, and nothing else', async () => {
    const cacheOf = async (path: string) => (await call(server, { method: 'get', path })).headers['cache-control'];
    expect(await cacheOf('/assets/main-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/profile')).toBe('no-cache');
  });

  it('give no page for a file that is missing', async () => {
    expect((await call(server, { method: 'get', path: '/assets/missing.js' })).status).toBe(404);
  });
});
