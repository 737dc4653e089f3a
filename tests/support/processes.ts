import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes a process started, and theirs. */
export function descendantsOf(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = table.filter(([, parent]) => parent === pid).map(([child = 0]) => child);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Waits for all of them to be gone; answers those that are still there after half a minute. */
export async function survivors(pids: number[]): Promise<number[]> {
  let alive = pids;
  for (let tries = 0; alive.length > 0 && tries < 300; tries += 1) {
    alive = alive.filter(isAlive);
    if (alive.length > 0) await sleep(100);
  }
  return alive;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
