import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['api', 'bot']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'));

/** Every reason that a `DomainError` is made with, also where it is chosen between two. */
const reasons = [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/new DomainError\(([^)]*)\)/g)].flatMap(([, call = '']) =>
        [...call.slice(call.indexOf(',')).matchAll(/(?<!=== )'([a-zA-Z_]+)'/g)].map(([, reason = '']) => reason),
      ),
    ),
  ),
];

const sentences = (file: string): Record<string, string> => {
  const parsed = JSON.parse(readFileSync(file, 'utf8'));
  return parsed.errors ?? parsed;
};

describe('every reason the domain gives', () => {
  it('is found by this test', () => {
    expect(reasons).toEqual(expect.arrayContaining(['notAvailable', 'requestClosed', 'partnershipNotFound']));
    expect(reasons.length).toBeGreaterThan(15);
  });

  it.each(['tab/src/locales/en/errors.json', 'tab/src/locales/de/errors.json'])('has a sentence in %s', (file) => {
    const known = sentences(file);
    expect(reasons.filter((reason) => !known[reason])).toEqual([]);
  });
});
