import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../api/integrations/freePort.ts';

export interface Application {
  pid: number;
  origin: string;
  chatOrigin: string;
  /** What it printed so far. */
  output: () => string;
  /** Signals the whole process group, as a terminal's Ctrl-C does; resolves with the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const entry = 'dist/api/main.js';
const started: ChildProcess[] = [];

/** Starts the built application as a user does, on free ports, with its data in `folder`; waits until it says it runs. */
export async function startApplication(folder: string, settings: Record<string, string> = {}): Promise<Application> {
  const port = await freePort();
  const chatPort = await freePort();
  const child = spawnApplication({
    DATA_FOLDER: folder,
    PORT: String(port),
    PLAYGROUND_PORT: String(chatPort),
    ...settings,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const exited = once(child, 'exit');
  const pid = child.pid ?? 0;
  while (!output.includes('Pairwise is running')) {
    if (child.exitCode !== null) throw new Error(`the application ended with ${child.exitCode}:\n${output}`);
    await sleep(50);
  }
  return {
    pid,
    origin: `http://127.0.0.1:${settings['PORT'] ?? port}`,
    chatOrigin: `http://127.0.0.1:${chatPort}`,
    output: () => output,
    stop: async (signal = 'SIGINT') => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, signal);
      await exited;
      return child.exitCode;
    },
  };
}

/** Starts it and waits for its end: what it printed, and its exit code. */
export async function runApplication(
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawnApplication(settings);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** Ends whatever a failed test left running; their mongod and chat follow by themselves. */
export function killApplications(): void {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

function spawnApplication(settings: Record<string, string>): ChildProcess {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" first`);
  const { MONGODB_URI: _, NODE_ENV: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [entry], { detached: true, env: { ...inherited, ...settings } });
  started.push(child);
  return child;
}
