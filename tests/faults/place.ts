import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../api/integrations/freePort.ts';
import { ensurePrimary } from '../../api/integrations/localMongo/ensurePrimary.ts';
import { findMongod } from '../../api/integrations/localMongo/findMongod.ts';
import { spawnMongod, type RunningMongod } from '../../api/integrations/localMongo/spawnMongod.ts';
import { until } from '../support/until.ts';
import { killApplications, startApplication, type Application } from '../support/application.ts';

interface Place {
  uri: string;
  application: () => Application;
  mongod: () => RunningMongod;
  /** Starts it on the port and the data it had. */
  startMongod: () => Promise<void>;
  startApplication: () => Promise<void>;
  /** Waits until the application says that it is ready. */
  ready: () => Promise<void>;
  end: () => Promise<void>;
}

/** A mongod and an application as two separate processes, each to be killed and started again on its own. */
async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-faults-'));
  const binary = await findMongod({
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    cacheFolder: '.cache',
    print: () => undefined,
  });
  const port = await freePort();
  const uri = `mongodb://127.0.0.1:${port}/pairwise?directConnection=true`;
  const startMongod = () => spawnMongod(binary, folder, port);
  let mongod = await startMongod();
  await ensurePrimary(port);
  const start = () => startApplication(join(folder, 'app'), { MONGODB_URI: uri });
  const end = async () => {
    killApplications();
    await mongod.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };
  let application = await start().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    uri,
    application: () => application,
    mongod: () => mongod,
    startMongod: async () => {
      mongod = await startMongod();
    },
    startApplication: async () => {
      application = await start();
    },
    ready: async () => {
      const isReady = () =>
        fetch(`${application.origin}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await until('the application is ready', isReady);
    },
    end,
  };
}

/** A place of its own for a test file, ended with it. */
export function usePlace(): () => Place {
  let opened: Place | undefined;
  beforeAll(async () => {
    opened = await openPlace();
  });
  afterAll(() => opened?.end());
  return () => {
    if (!opened) throw new Error('the place is not open yet');
    return opened;
  };
}
