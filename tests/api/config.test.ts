import { readConfig } from '../../api/config.ts';
import { CannotStart } from '../../api/cannotStart.ts';

const complete = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://database.example.com/pairwise',
  TENANT_ID: 'AAAAAAAA-1111-4111-8111-111111111111',
  CLIENT_ID: 'bbbbbbbb-1111-4111-8111-111111111111',
  TEAMS_APP_ID: 'cccccccc-1111-4111-8111-111111111111',
  BOT_ID: 'dddddddd-1111-4111-8111-111111111111',
  BOT_PASSWORD: 'not-a-real-password',
  ANSWERS_KEY: Buffer.alloc(32, 5).toString('base64'),
  PUBLIC_ORIGIN: 'https://pairwise.example.com',
};
const names = Object.keys(complete).filter((name) => name !== 'NODE_ENV');
const without = (name: string) => Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name));

describe('in production', () => {
  it('starts with every setting, reachable from outside', () => {
    expect(readConfig(complete)).toEqual({
      isProduction: true,
      mode: 'teams',
      host: '0.0.0.0',
      port: 3978,
      mongodbUri: complete.MONGODB_URI,
      tenantId: 'aaaaaaaa-1111-4111-8111-111111111111',
      clientId: complete.CLIENT_ID,
      clientSecret: undefined,
      teamsAppId: complete.TEAMS_APP_ID,
      botId: complete.BOT_ID,
      botPassword: complete.BOT_PASSWORD,
      sealKey: new Uint8Array(32).fill(5),
      publicOrigin: 'https://pairwise.example.com',
      dataFolder: '.data',
      playgroundPort: 56150,
      logLevel: 'info',
      keepsWorkingHours: true,
      messagesPerSecond: 25,
    });
  });

  it.each(names)('does not start without %s and names it alone', (name) => {
    expect(() => readConfig(without(name))).toThrow(
      new CannotStart(`Pairwise does not start. These settings are missing: ${name}.`),
    );
  });

  it.each(names)('takes an empty %s for a missing one', (name) => {
    expect(() => readConfig({ ...complete, [name]: ' ' })).toThrow(`These settings are missing: ${name}.`);
  });

  it('names everything that is missing at once', () => {
    for (const name of names) expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(name);
  });

  it('is never local, whatever is missing', () => {
    for (const name of names) expect(() => readConfig(without(name))).toThrow(CannotStart);
    expect(readConfig(complete).mode).toBe('teams');
  });
});

describe('what is wrong is named without its value', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['MONGODB_URI', 'postgres://user:secret@host/x'],
    ['TENANT_ID', 'common'],
    ['BOT_ID', 'secret'],
    ['PUBLIC_ORIGIN', 'http://pairwise.example.com'],
    ['PUBLIC_ORIGIN', 'https://pairwise.example.com/secret'],
    ['ANSWERS_KEY', 'secret'],
    ['ANSWERS_KEY', Buffer.alloc(31, 5).toString('base64')],
    ['ANSWERS_KEY', Buffer.alloc(33, 5).toString('base64')],
    ['ANSWERS_KEY', Buffer.alloc(32, 5).toString('hex')],
    ['ANSWERS_KEY', Buffer.alloc(32, 255).toString('base64url')],
    ['LOG_LEVEL', 'secret'],
    ['KEEP_WORKING_HOURS', 'secret'],
    ['MESSAGES_PER_SECOND', '51'],
    ['MESSAGES_PER_SECOND', '0'],
  ])('%s=%s', (name, value) => {
    const read = () => readConfig({ ...complete, [name]: value });
    expect(read).toThrow(`These settings are wrong: ${name} must`);
    expect(read).not.toThrow(/secret/);
    expect(read).not.toThrow(value.length > 10 ? value : /secret/);
  });
});

describe("on a machine of one's own", () => {
  it('is local without any setting, and reachable from that machine only', () => {
    expect(readConfig({})).toMatchObject({ isProduction: false, mode: 'local', host: '127.0.0.1', mongodbUri: null });
    expect(readConfig({}).sealKey).toBeNull();
  });

  it('tells people things at any hour, as long as nobody wants it otherwise', () => {
    expect(readConfig({}).keepsWorkingHours).toBe(false);
    expect(readConfig({ KEEP_WORKING_HOURS: 'yes' }).keepsWorkingHours).toBe(true);
    expect(readConfig({ ...complete, KEEP_WORKING_HOURS: 'no' }).keepsWorkingHours).toBe(false);
  });

  it('stays on 127.0.0.1 even when another host is asked for', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });

  it('takes the port into the address people open', () => {
    expect(readConfig({ PORT: '4000' })).toMatchObject({ port: 4000, publicOrigin: 'http://localhost:4000' });
  });

  it.each(names.filter((name) => name !== 'MONGODB_URI'))(
    'with %s alone it is half a Teams installation, and does not start as a local one',
    (name) => {
      expect(() => readConfig({ [name]: without('')[name] })).toThrow(CannotStart);
    },
  );

  it('connects to Teams with all of its settings, with a database of its own if none is named', () => {
    const { NODE_ENV: _, MONGODB_URI: __, ...teams } = complete;
    expect(readConfig(teams)).toMatchObject({ mode: 'teams', isProduction: false, mongodbUri: null });
  });
});
