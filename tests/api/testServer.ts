import { Writable } from 'node:stream';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import type { Config } from '../../api/config.ts';
import { createLog } from '../../api/integrations/log.ts';
import { buildServer, type Server, type ServerOptions } from '../../api/server.ts';
import { sealKey, tenantId } from '../support/context.ts';
import { issuerKeys, rules } from './testIssuer.ts';

export const localConfig: Config = {
  isProduction: false,
  mode: 'local',
  host: '127.0.0.1',
  port: 0,
  mongodbUri: null,
  tenantId,
  clientId: rules.clientId,
  teamsAppId: '55555555-5555-4555-8555-555555555555',
  botId: rules.botId,
  publicOrigin: rules.publicOrigin,
  dataFolder: '.data',
  playgroundPort: 0,
  logLevel: 'debug',
  keepsWorkingHours: false,
  messagesPerSecond: 50,
  sealKey: null,
};

export const productionConfig: Config = {
  ...localConfig,
  isProduction: true,
  mode: 'teams',
  mongodbUri: 'mongodb://database.example.com',
  clientSecret: 'client-secret-of-the-test',
  botPassword: 'bot-password-of-the-test',
  sealKey,
};

/** One person's test makes more requests a minute than anybody would. */
const unlimited = {
  reads: 1e6,
  writes: 1e6,
  search: 1e6,
  insights: 1e6,
  exports: 1e6,
  questions: 1e6,
  imports: 1e6,
  anonymous: 1e6,
};

export interface TestServer extends Server {
  lines: string[];
}

/** The whole application without an open port; tokens are those of `testIssuer`, its log is kept in `lines`. */
export function testServer(options: Partial<ServerOptions> = {}): TestServer {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const server = buildServer({
    config: localConfig,
    sealKey,
    keySource: issuerKeys,
    log: createLog('debug', sink),
    limits: unlimited,
    answerWithinMs: 60_000,
    tabFolder: builtTab(),
    ...options,
  });
  return { ...server, lines };
}

export interface Call {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  query?: string | Record<string, unknown>;
  body?: unknown;
  /** What is sent as it is, with its content type. */
  raw?: { type: string; text: string };
  token?: string | undefined;
}

/** One request. A body is sent exactly as JSON writes it, also `__proto__`. */
export function call(server: Server, { method, path, query, body, raw, token }: Call): Test {
  const test = request(server.app)
    [method](path)
    .ok(() => true);
  if (query) void test.query(query);
  if (token !== undefined) void test.set('Authorization', `Bearer ${token}`);
  if (raw) void test.set('Content-Type', raw.type).send(raw.text);
  else if (body !== undefined) {
    void test.set('Content-Type', 'application/json').send(typeof body === 'string' ? body : JSON.stringify(body));
  }
  return test;
}

let tabFolder: string | undefined;
// A bench uses this file too, and has no such hook.
if (typeof afterAll === 'function') afterAll(() => tabFolder && rmSync(tabFolder, { recursive: true, force: true }));

/** The least that a built tab has. */
function builtTab(): string {
  if (tabFolder) return tabFolder;
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pairwise</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  tabFolder = folder;
  return folder;
}
