import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import type { Mongod } from './inspectMongod.ts';

export interface RunningMongod {
  port: number;
  pid: number;
  /** Settles when the process is gone, whatever ended it. */
  exited: Promise<unknown>;
  stop: () => Promise<void>;
}

/** Waits for the end of its input, which comes even when we are killed, and then ends mongod. */
const watchdog = (pid: number) => `process.stdin.resume().on('end', () => { try { process.kill(${pid}); } catch {} })`;

/** Starts mongod on `port` of 127.0.0.1 and resolves once it accepts connections; rejects with mongod's own reason. */
export async function spawnMongod(mongod: Mongod, dbPath: string, port: number): Promise<RunningMongod> {
  const address = ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbPath, '--replSet', 'rs0'];
  const size = ['--wiredTigerCacheSizeGB', '1', '--oplogSize', '256'];
  const quiet = ['--setParameter', 'diagnosticDataCollectionEnabled=false'];
  // Detached: in our process group Ctrl-C would end mongod before us.
  const child = spawn(mongod.path, [...address, ...size, ...quiet], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const exited = once(child, 'exit');
  await readiness(createInterface({ input: child.stdout }), exited);
  const pid = child.pid ?? 0;
  const guard = spawn(process.execPath, ['-e', watchdog(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  void exited.then(() => guard.kill('SIGKILL'));

  const stop = async () => {
    // A clean end, unless it hangs; on Windows a signal would never be clean.
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    if (child.exitCode === null && child.signalCode === null) await shutDown(port).catch(() => child.kill('SIGKILL'));
    await exited;
    clearTimeout(force);
  };
  return { port, pid, exited, stop };
}

async function readiness(lines: ReturnType<typeof createInterface>, exited: Promise<unknown>): Promise<void> {
  let reason = 'mongod ended before it was ready';
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('"Waiting for connections"')) resolve();
      reason = /"error":"([^"]+)"/.exec(line)?.[1] ?? reason;
    });
  });
  const failed = exited.then(() => {
    throw new Error(reason);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => undefined);
}

async function shutDown(port: number): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 2000,
  });
  try {
    await client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 1 });
  } catch (error) {
    // The answer to a shutdown is a closed connection.
    if (!(error instanceof mongoose.mongo.MongoNetworkError)) throw error;
  } finally {
    await client.close();
  }
}
