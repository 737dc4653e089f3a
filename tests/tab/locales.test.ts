import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = join(root, 'tab/src/locales');

type Words = { [key: string]: string | Words };

const read = (locale: string, file: string) => JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Words;

function flat(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).toSorted((a = '', b = '') => a.localeCompare(b));

function sources(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? sources(below) : /\.tsx?$/.test(entry.name) ? [readFileSync(below, 'utf8')] : [];
  });
}

describe.each(readdirSync(join(folder, 'en')))('the sentences of %s', (file) => {
  const [english, german] = [flat(read('en', file)), flat(read('de', file))];

  it('are the same ones in both languages', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('name the same things in both languages', () => {
    const differing = [...english].filter(
      ([key, sentence]) => placeholders(sentence).join() !== placeholders(german.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
});

it('has a sentence for every reason the server gives', () => {
  const known = flat(read('en', 'errors.json'));
  const given = sources(join(root, 'api')).flatMap((source) =>
    [...source.matchAll(/new DomainError\(\s*'\w+',\s*'(\w+)'/g)].map(([, reason = '']) => reason),
  );
  expect(given.length).toBeGreaterThan(20);
  expect([...new Set(given)].filter((reason) => !known.has(reason))).toEqual([]);
});

describe('the words of a feature', () => {
  const tab = join(root, 'tab/src');
  const router = readFileSync(join(tab, 'app/Router.tsx'), 'utf8');
  const pages = [...router.matchAll(/lazyPage\(\s*(\[[^\]]*\]|'\w+').*?features\/(\w+)\//gs)].map(
    ([, words = '', feature = '']) => ({ feature, words: [...words.matchAll(/\w+/g)].map(String) }),
  );

  it('come with every page of it', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ feature, words }) => !words.includes(feature))).toEqual([]);
  });

  it.each(readdirSync(join(tab, 'features')))('are read only where a page brings them: %s', (feature) => {
    const brought = new Set(pages.filter(({ words }) => words.includes(feature)).map((page) => page.feature));
    const others = readdirSync(join(tab, 'features')).filter((other) => !brought.has(other));
    const elsewhere = ['app', 'components', 'lib', ...others.map((other) => `features/${other}`)];
    const reads = new RegExp(`(useTranslation\\([^)]*|TFunction<[^>]*)'${feature}'|['"\`]${feature}:`);
    const isRead = (place: string) => sources(join(tab, place)).some((source) => reads.test(source));
    expect(isRead(`features/${feature}`)).toBe(true);
    expect(elsewhere.filter(isRead)).toEqual([]);
  });
});
