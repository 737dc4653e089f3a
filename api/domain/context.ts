/** Who acts, as proved by a verified token or an authenticated turn of the bot; never taken from a payload. */
export interface Actor {
  tenantId: string;
  personId: string;
  isAdministrator: boolean;
}

export interface Log {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

/** What has no person behind it: sweeps, imports from the command line, the loader of the demo company. */
export interface SystemContext {
  tenantId: string;
  now: Date;
  log: Log;
  /** Wakes the delivery loop of this process; called after a commit that queued messages. */
  wakeDelivery: () => void;
  /** The same for rounds, after a commit that gave them something to do; absent where the sweep is soon enough. */
  wakeRounds?: (() => void) | undefined;
  /** 32 bytes that wrap the key of each poll; from the configuration, never in the database. */
  sealKey: Uint8Array;
  /** Which way in this came; cards say where an answer was given. */
  door: 'tab' | 'bot' | 'system';
}

/** What every domain function gets. Time is `now`; the domain never reads a clock. */
export interface Context extends SystemContext {
  actor: Actor;
}
