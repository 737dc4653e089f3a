import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import express, { type Express } from 'express';
import mongoose from 'mongoose';
import type { Logger } from 'pino';
import { createBotDoor } from '../bot/adapter.ts';
import type { Config } from './config.ts';
import type { Log, SystemContext } from './domain/context.ts';
import { profileIndex } from './domain/matching/profileIndex.ts';
import type { RoundMatcher } from './domain/matching/round/types.ts';
import { tellWhenSomebodyFits } from './domain/matching/tellWhenSomebodyFits.ts';
import { settleUnavailable } from './domain/partnerships/settleUnavailable.ts';
import { sweepPartnerships } from './domain/partnerships/sweepPartnerships.ts';
import { replaceWith } from './domain/rounds/replaceWith.ts';
import { noteMissedKeys } from './domain/polls/missedKeys.ts';
import { sweepPolls } from './domain/polls/sweepPolls.ts';
import { sweepRounds } from './domain/rounds/sweepRounds.ts';
import { sweepSessions } from './domain/sessions/sweepSessions.ts';
import { keyNames } from './domain/people/keyNames.ts';
import { createLocalIdentity } from './integrations/localIdentity.ts';
import { createLog } from './integrations/log.ts';
import { matchInWorker } from './integrations/matchingWorker/matchInWorker.ts';
import { isMongoReady } from './integrations/mongo.ts';
import { keysAddress, remoteKeys } from './integrations/remoteKeys.ts';
import type { KeySource } from './integrations/tokens.ts';
import { deliverMessages, type DeliveryLoop } from './jobs/deliverMessages.ts';
import type { Loop } from './jobs/keepDoing.ts';
import { matchRounds } from './jobs/matchRounds.ts';
import { startSchedule, type Schedule } from './jobs/schedule.ts';
import type { LimitOverrides } from './middleware/rateLimit.ts';
import { mountRoutes } from './routes/mountRoutes.ts';
import { stopHttp } from './stopHttp.ts';

export interface ServerOptions {
  config: Config;
  /** Wraps the keys of polls. */
  sealKey: Uint8Array;
  /** Tests bring their own keys; otherwise Entra ID's, or the local issuer's. */
  keySource?: KeySource;
  log?: Logger;
  clock?: () => Date;
  /** The built tab. */
  tabFolder?: string;
  /** Local only: where the demo person's chat is open. */
  chatAddress?: string;
  /** Tests and benches that are one person doing the work of many. */
  limits?: LimitOverrides;
  /** After how long a request or a tap is answered although the work goes on; tests on a busy machine wait longer. */
  answerWithinMs?: number | undefined;
  /** Tests point botbuilder at their own key server. */
  botEndpoints?: Record<string, string>;
  /** Matches rounds; tests bring their own. */
  matcher?: RoundMatcher;
  /** False: no delivery and no sweeps in this process, only requests. */
  runsJobs?: boolean;
}

export interface Server {
  app: Express;
  /** Opens the port (0: any free one) and starts delivery and sweeps; the database is connected before. */
  listen(): Promise<{ port: number }>;
  /** Lets requests and sweeps finish, at most 5 s; the database is closed after. */
  stop(): Promise<void>;
}

/** Puts the whole application together: the only place that knows every part. */
export function buildServer(options: ServerOptions): Server {
  const { config, sealKey, clock = () => new Date() } = options;
  const log = options.log ?? createLog(config.logLevel);
  let delivery: DeliveryLoop | undefined;
  let rounds: Loop | undefined;
  let schedule: Schedule | undefined;

  const systemContext = (door: SystemContext['door'], contextLog: Log = log): SystemContext => ({
    tenantId: config.tenantId,
    now: clock(),
    log: contextLog,
    wakeDelivery: () => delivery?.wake(),
    sealKey,
    wakeRounds: () => rounds?.wake(),
    door,
  });

  const matcher = options.matcher ?? matchInWorker();
  const isLocal = config.mode === 'local';
  const localIdentity = isLocal ? createLocalIdentity(config) : undefined;
  const bot = createBotDoor(
    {
      appId: config.botId,
      appPassword: config.botPassword,
      tenantId: config.tenantId,
      isLocal,
      teamsAppId: config.teamsAppId,
      publicOrigin: config.publicOrigin,
      messagesPerSecond: config.messagesPerSecond,
      endpoints: options.botEndpoints,
      answerWithinMs: options.answerWithinMs,
    },
    { systemContext },
  );

  const isConnected = (): boolean => mongoose.connection.readyState === mongoose.ConnectionStates.connected;
  const app = express();
  mountRoutes(app, {
    config,
    log,
    bot,
    localIdentity,
    keys: options.keySource ?? localIdentity?.keys ?? remoteKeys(keysAddress(config.tenantId)),
    systemContext: (requestLog) => systemContext('tab', requestLog),
    matcher,
    isConnected,
    isReady: isMongoReady,
    tabFolder: resolve(options.tabFolder ?? 'dist/tab'),
    chatAddress: options.chatAddress,
    limits: options.limits,
    answerWithinMs: options.answerWithinMs,
  });
  const http = createServer(app);

  const startJobs = async (): Promise<void> => {
    const worker = { tenantId: config.tenantId, now: clock, log, sealKey, owner: randomUUID() };
    delivery = deliverMessages({
      ...worker,
      notifier: bot.notifier,
      pace: bot.pace,
      keepsWorkingHours: config.keepsWorkingHours,
    });
    rounds = matchRounds({ ...worker, matcher, wakeDelivery: () => delivery?.wake() });
    const database = mongoose.connection.db;
    if (!database) throw new Error('the database must be connected before the server listens');
    const plan = replaceWith(matcher);
    const sweeps = [
      { name: 'sweepPartnerships', every: '1 minute', run: () => sweepPartnerships(systemContext('system')) },
      { name: 'sweepSessions', every: '1 minute', run: () => sweepSessions(systemContext('system')) },
      { name: 'sweepRounds', every: '1 minute', run: () => sweepRounds(systemContext('system'), plan) },
      { name: 'sweepPolls', every: '1 minute', run: () => sweepPolls(systemContext('system')) },
      { name: 'settleUnavailable', every: '10 minutes', run: () => settleUnavailable(systemContext('system')) },
      { name: 'tellWhenSomebodyFits', every: '15 minutes', run: () => tellWhenSomebodyFits(systemContext('system')) },
    ];
    schedule = await startSchedule(database, sweeps, log);
  };

  return {
    app,
    listen: async () => {
      // The first search of a large company would otherwise wait for the index and run past its deadline.
      if (isConnected()) {
        await profileIndex(systemContext('system'));
        await keyNames(systemContext('system'));
        await noteMissedKeys(systemContext('system'));
      }
      await new Promise<void>((done, fail) => {
        http.once('error', fail);
        http.listen(config.port, config.host, () => done());
      });
      if (options.runsJobs ?? true) await startJobs();
      return { port: (http.address() as AddressInfo).port };
    },
    stop: async () => {
      await Promise.all([stopHttp(http), schedule?.stop(), delivery?.stop(), rounds?.stop()]);
    },
  };
}
