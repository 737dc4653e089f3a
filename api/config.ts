import { z } from 'zod';
import { CannotStart } from './cannotStart.ts';

export interface Config {
  isProduction: boolean;
  /** `local`: no Entra ID; signing in as a demo person, reachable from this machine only. */
  mode: 'local' | 'teams';
  host: string;
  port: number;
  /** null: a local mongod is started, never in production. */
  mongodbUri: string | null;
  tenantId: string;
  clientId: string;
  clientSecret?: string | undefined;
  teamsAppId: string;
  botId: string;
  botPassword?: string | undefined;
  /** Where people reach the app, for example https://pairwise.example.com; no path. */
  publicOrigin: string;
  dataFolder: string;
  playgroundPort: number;
  logLevel: string;
  /** Messages that are no answer leave only while their receiver works. */
  keepsWorkingHours: boolean;
  /** 32 bytes that wrap the key of each poll; null, locally only: kept in the data folder. */
  sealKey: Uint8Array | null;
  /** How many messages leave in a second, over all processes. */
  messagesPerSecond: number;
}

/** Ids of nothing: with them a local installation speaks the same protocols as a real one. */
const localIds = {
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
};

const port = (otherwise: number) =>
  z.coerce
    .number('must be a port')
    .int('must be a port')
    .min(1, 'must be a port')
    .max(65535, 'must be a port')
    .default(otherwise);

const uuid = z.guid('must be a UUID');

const everywhere = z.object({
  NODE_ENV: z.string().optional(),
  PORT: port(3978),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_FOLDER: z.string().default('.data'),
  PLAYGROUND_PORT: port(56150),
  KEEP_WORKING_HOURS: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  // Half of the 50 that Teams takes from an app in a company: the other half is for answers to what people do.
  MESSAGES_PER_SECOND: z.coerce
    .number('must be a number from 1 to 50')
    .min(1, 'must be a number from 1 to 50')
    .max(50, 'must be a number from 1 to 50')
    .default(25),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'must be trace, debug, info, warn, error or silent')
    .optional(),
});

const teams = everywhere.extend({
  HOST: z.string().default('0.0.0.0'),
  TENANT_ID: uuid,
  CLIENT_ID: uuid,
  CLIENT_SECRET: z.string().optional(),
  TEAMS_APP_ID: uuid,
  BOT_ID: uuid,
  BOT_PASSWORD: z.string(),
  ANSWERS_KEY: z
    .string()
    .refine(isKey, 'must be 32 random bytes in base64, such as `openssl rand -base64 32` prints')
    .transform((key) => new Uint8Array(Buffer.from(key, 'base64'))),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isHttpsOrigin, 'must be an https address without a path, such as https://pairwise.example.com'),
});

const production = teams.extend({ MONGODB_URI: everywhere.shape.MONGODB_URI.unwrap() });

const teamsOnly = [
  'TENANT_ID',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'TEAMS_APP_ID',
  'BOT_ID',
  'BOT_PASSWORD',
  'ANSWERS_KEY',
  'PUBLIC_ORIGIN',
];

/**
 * Reads every setting once. Without any setting of Teams, and outside production, the installation is local. Whatever is
 * missing or wrong is named, all of it at once, and nothing starts: half a configuration never becomes a local one.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const isProduction = given['NODE_ENV'] === 'production';
  if (!isProduction && !teamsOnly.some((name) => name in given)) return localConfig(parse(everywhere, given));
  const settings = parse(isProduction ? production : teams, given);
  return {
    ...shared(settings, isProduction),
    mode: 'teams',
    keepsWorkingHours: settings.KEEP_WORKING_HOURS !== 'no',
    host: settings.HOST,
    tenantId: settings.TENANT_ID.toLowerCase(),
    clientId: settings.CLIENT_ID.toLowerCase(),
    clientSecret: settings.CLIENT_SECRET,
    teamsAppId: settings.TEAMS_APP_ID.toLowerCase(),
    botId: settings.BOT_ID.toLowerCase(),
    botPassword: settings.BOT_PASSWORD,
    sealKey: settings.ANSWERS_KEY,
    publicOrigin: new URL(settings.PUBLIC_ORIGIN).origin,
  };
}

/** Where to look for MongoDB's server on this machine, for local starts only. */
export function readMongodPlaces(env: NodeJS.ProcessEnv = process.env): {
  systemBinary: string | undefined;
  searchPath: string;
} {
  return { systemBinary: env['MONGOMS_SYSTEM_BINARY'] || undefined, searchPath: env['PATH'] ?? '' };
}

/** What a tool that runs beside us inherits. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

function localConfig(settings: z.infer<typeof everywhere>): Config {
  return {
    ...shared(settings, false),
    mode: 'local',
    // Who tries it at night, or as a colleague on the other side of the world, does not wait until Monday.
    keepsWorkingHours: settings.KEEP_WORKING_HOURS === 'yes',
    // Anybody can be anybody here, so nobody else's machine may reach it.
    host: '127.0.0.1',
    tenantId: localIds.TENANT_ID,
    clientId: localIds.CLIENT_ID,
    teamsAppId: localIds.TEAMS_APP_ID,
    botId: localIds.BOT_ID,
    sealKey: null,
    publicOrigin: `http://localhost:${settings.PORT}`,
  };
}

function shared(settings: z.infer<typeof everywhere>, isProduction: boolean) {
  return {
    isProduction,
    port: settings.PORT,
    mongodbUri: settings.MONGODB_URI ?? null,
    dataFolder: settings.DATA_FOLDER,
    playgroundPort: settings.PLAYGROUND_PORT,
    messagesPerSecond: settings.MESSAGES_PER_SECOND,
    // A person at a terminal wants sentences, not a line for each request.
    logLevel: settings.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
  };
}

function parse<T extends z.ZodType>(schema: T, given: Record<string, string | undefined>): z.infer<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const missing = new Set<string>();
  const wrong = new Set<string>();
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0]);
    if (name in given) wrong.add(`${name} ${message}`);
    else missing.add(name);
  }
  const sentences = [
    missing.size && `These settings are missing: ${[...missing].join(', ')}.`,
    wrong.size && `These settings are wrong: ${[...wrong].join('; ')}.`,
  ];
  throw new CannotStart(`Pairwise does not start. ${sentences.filter(Boolean).join(' ')}`);
}

function isKey(value: string): boolean {
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === value;
}

function isHttpsOrigin(value: string): boolean {
  return (
    URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).origin === value.replace(/\/$/, '')
  );
}
