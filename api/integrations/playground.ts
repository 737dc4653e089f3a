import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { playgroundGuard } from './playgroundGuard.ts';
import { playgroundSettings, type PlaygroundPeople } from './playgroundSettings.ts';

interface PlaygroundOptions extends PlaygroundPeople {
  /** Its settings and its log are kept here. */
  folder: string;
  port: number;
  tenantId: string;
  botId: string;
  /** For example http://127.0.0.1:3978/api/messages. */
  botEndpoint: string;
  environment: Record<string, string | undefined>;
}

export interface Playground {
  stop: () => Promise<void>;
}

/** Is Microsoft's Agents Playground installed? After `npm ci --omit=dev` it is not. */
export function findPlayground(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return null;
  }
}

/**
 * Opens the chat of one demo person with the bot. Only for one's own machine: the bot's authentication is off there, so
 * the Playground answers on 127.0.0.1 only, and it ends with this process, even by kill -9.
 */
export async function startPlayground(cli: string, options: PlaygroundOptions): Promise<Playground> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const settings = resolve(folder, 'playground.yml');
  await writeFile(settings, JSON.stringify(playgroundSettings(options), null, 2));

  const guard = `data:text/javascript,${encodeURIComponent(playgroundGuard)}`;
  const start = [
    'start',
    '-p',
    String(options.port),
    '-e',
    options.botEndpoint,
    '-c',
    'msteams',
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, ['--import', guard, cli, ...start], {
    // Out of our process group, so that Ctrl-C reaches us alone.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    cwd: folder,
    env: {
      ...options.environment,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(folder, 'playground.log'),
    },
  });
  const exited = once(child, 'exit');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!isOver()) child.kill('SIGKILL');
    await exited;
  };
  if (await answers(options.port, isOver)) return { stop };
  await stop();
  throw new Error(`the Agents Playground did not start; its reason stands in ${folder}/playground.log`);
}

async function answers(port: number, isOver: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !isOver(); tries += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/_debug/ping`, { signal: AbortSignal.timeout(1000) });
      if (response.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  return false;
}
