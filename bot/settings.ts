import type { SystemContext } from '../api/domain/context.ts';

export interface BotSettings {
  appId: string;
  appPassword?: string | undefined;
  tenantId: string;
  /** No tenant, no authentication: the server listens on this machine only. */
  isLocal: boolean;
  teamsAppId: string;
  /** Our one origin; cards take their pictures from it. */
  publicOrigin: string;
  /** botbuilder's addresses of keys and tokens, replaced by tests. */
  endpoints?: Record<string, string> | undefined;
  /** So many messages leave in a second, over all processes; Teams takes 50 from an app in a company. */
  messagesPerSecond: number;
  /** After this many ms a tap is answered with "still working on it"; people wait two seconds, Teams ten. */
  answerWithinMs?: number | undefined;
}

export interface BotParts {
  systemContext(door: SystemContext['door']): SystemContext;
}
