import { rm } from 'node:fs/promises';

export default async function globalTeardown(): Promise<void> {
  const started = globalThis.pairwiseTestMongo;
  if (!started) return;
  await started.mongo.stop();
  await rm(started.folder, { recursive: true, force: true });
}
