import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { asksForPoll, readCommand } from '../../bot/handlers/commands.ts';
import { tabLink } from '../../api/contracts/deepLinks.ts';
import { readPng } from '../support/readPng.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string): Record<string, string> => JSON.parse(read(file));

/** What `provision` writes into the environment, and a company fills in. */
const environment: Record<string, string> = {
  TEAMS_APP_ID: 'b7a1c0de-0001-4000-8000-000000000001',
  CLIENT_ID: 'b7a1c0de-0002-4000-8000-000000000002',
  PUBLIC_HOST: 'pairwise.example.com',
  COMPANY_NAME: 'Adventure Works',
  SUPPORT_URL: 'https://example.com/pairwise',
  PRIVACY_URL: 'https://example.com/pairwise/privacy',
  TERMS_URL: 'https://example.com/pairwise/terms',
};
const source = read('appPackage/manifest.json');
const resolved = source.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name: string) => environment[name] ?? whole);
const manifest = JSON.parse(resolved);

/** The manifest's own text at a path such as `staticTabs[0].name`. */
const textAt = (path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((value, key) => value?.[key], manifest);

describe('the app package', () => {
  it('is valid by the schema it names', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('would be refused with a mistake in it', async () => {
    const broken = { ...manifest, bots: [{ ...manifest.bots[0], scopes: ['everywhere'] }] };
    expect(await AppManifestUtils.validateAgainstSchema(broken)).not.toEqual([]);
  });

  it('leaves no variable unresolved, and the example environment names each one', () => {
    expect(resolved).not.toContain('${{');
    const named = new Set([...read('env/.env.dev').matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    const used = [...source.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(used.filter((name) => !named.has(name))).toEqual([]);
  });

  it('uses in its other files only variables that are secrets, named in the environment or written by a step', () => {
    const known = read('env/.env.dev') + read('teamsapp.yml');
    const used = ['teamsapp.yml', 'infra/azure.parameters.json', 'infra/entra.manifest.json'].flatMap((file) =>
      [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name),
    );
    const isKnown = (name: string): boolean =>
      name.startsWith('SECRET_') || new RegExp(`^${name}=|: ${name}$`, 'm').test(known);
    expect(used.filter((name) => !isKnown(name))).toEqual([]);
  });

  it('names one origin, in lower case, for tabs, bot and single sign-on', () => {
    const hosts = [...resolved.matchAll(/(?:https|api):\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['developer.microsoft.com', 'pairwise.example.com', 'example.com']));
    expect(manifest.validDomains).toEqual([environment['PUBLIC_HOST']]);
    expect(manifest.webApplicationInfo.resource).toBe(
      `api://${environment['PUBLIC_HOST']}/botid-${environment['CLIENT_ID']}`,
    );
  });

  it('has the tab that deep links open', () => {
    const entityIds = manifest.staticTabs.map(({ entityId }: { entityId: string }) => entityId);
    expect(entityIds).toContain(new URL(tabLink('app', 'find')).pathname.split('/').at(-1));
  });
});

describe('its words', () => {
  const english = json('appPackage/en.json');
  const german = json('appPackage/de.json');
  const paths = Object.keys(english).filter((key) => key !== '$schema');

  it('are those of the manifest in English, every one of them again in German', () => {
    expect(Object.fromEntries(paths.map((path) => [path, textAt(path)]))).toEqual(
      Object.fromEntries(paths.map((path) => [path, english[path]])),
    );
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const commands = manifest.bots[0].commandLists.flatMap((list: { commands: object[] }) => list.commands);
    const named = [...manifest.staticTabs, ...commands];
    const texts = named.flatMap(({ name, title, description }) => [name, title, description]).filter(Boolean);
    expect(texts.filter((text) => !Object.values(english).includes(text))).toEqual([]);
  });

  it.each([
    ['en', english],
    ['de', german],
  ])('fit where Teams puts them (%s)', (_language, words) => {
    expect(words['name.short']?.length).toBeLessThanOrEqual(30);
    expect(words['description.short']?.length).toBeLessThanOrEqual(80);
    expect(words['description.full']?.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  it('name commands that the bot understands in both languages', () => {
    const titles = (words: Record<string, string>, list: number): string[] =>
      paths
        .filter((path) => path.startsWith(`bots[0].commandLists[${list}]`) && path.endsWith('.title'))
        .map((path) => words[path] ?? '');
    const verbs = (words: Record<string, string>) => titles(words, 0).map((title) => readCommand(title).verb);
    expect(verbs(english)).toEqual(['findPartner', 'listPartnerships', 'pause', 'showHelp']);
    expect(verbs(german)).toEqual(verbs(english));
    for (const words of [english, german]) expect(titles(words, 1).map(asksForPoll)).toEqual([{ number: null }]);
  });

  it('give a team one command, which says nothing about anybody', () => {
    const [chat, team] = manifest.bots[0].commandLists;
    expect([manifest.bots[0].scopes, chat.scopes, team.scopes]).toEqual([['personal', 'team'], ['personal'], ['team']]);
    expect(manifest.defaultInstallScope).toBe('personal');
  });
});

describe('its icons', () => {
  it.each([
    ['color', 192],
    ['color32x32', 32],
    ['outline', 32],
  ])('%s is a square of %d', (name, size) => {
    const { width, height } = readPng(`appPackage/${manifest.icons[name]}`);
    expect([width, height]).toEqual([size, size]);
  });

  it('the outline is white on nothing, up to its edge', () => {
    const { width, pixels } = readPng('appPackage/outline.png');
    const painted = pixels.flatMap(([red, green, blue, alpha = 0], at) =>
      alpha > 0 ? [{ red, green, blue, at }] : [],
    );
    expect(painted.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(painted.length).toBeLessThan(pixels.length);
    expect(Math.min(...painted.map(({ at }) => at % width))).toBeLessThanOrEqual(1);
  });

  it('the colour icon is painted to the edge, its symbol 48 pixels away from it', () => {
    const { width, pixels } = readPng('appPackage/color.png');
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    const ground = pixels[0]?.join();
    const symbol = pixels.flatMap((pixel, at) => (pixel.join() === ground ? [] : [at % width, Math.floor(at / width)]));
    expect(Math.min(...symbol)).toBeGreaterThanOrEqual(46);
    expect(Math.max(...symbol)).toBeLessThanOrEqual(width - 46);
  });
});
