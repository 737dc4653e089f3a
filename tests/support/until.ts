import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so; after two minutes it fails and says what never was. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 120_000;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`waited two minutes, and still not: ${what}`);
    await sleep(50);
  }
}
