import express, { Router, type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { SettingsView } from '../contracts/settings.ts';
import type { Log, SystemContext } from '../domain/context.ts';
import { DomainError } from '../domain/errors.ts';
import type { RoundMatcher } from '../domain/matching/round/types.ts';
import type { LocalIdentity } from '../integrations/localIdentity.ts';
import { createTokenVerifier, type KeySource, type TokenRules } from '../integrations/tokens.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { errors } from '../middleware/errors.ts';
import { openRequest } from '../middleware/openRequest.ts';
import { rateLimit, type LimitOverrides } from '../middleware/rateLimit.ts';
import { requireDatabase } from '../middleware/requireDatabase.ts';
import { securityHeaders } from '../middleware/securityHeaders.ts';
import { avatars } from './avatars.ts';
import { bars } from './bars.ts';
import { help, pairFeedback, sessionFeedback } from './feedback.ts';
import { health } from './health.ts';
import { imports } from './imports.ts';
import { local } from './local.ts';
import { me } from './me.ts';
import { oneOffs } from './oneOffs.ts';
import { partners } from './partners.ts';
import { partnerships } from './partnerships.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { polls } from './polls.ts';
import { programmes } from './programmes.ts';
import { rounds } from './rounds.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { skills } from './skills.ts';
import { tab } from './tab.ts';

interface RouteParts {
  config: TokenRules & { isProduction: boolean; mode: SettingsView['mode']; teamsAppId: string };
  log: Logger;
  bot: { process(req: Request, res: Response): Promise<void> };
  keys: KeySource;
  localIdentity: LocalIdentity | undefined;
  systemContext: (log: Log) => SystemContext;
  matcher: RoundMatcher;
  isConnected: () => boolean;
  isReady: () => Promise<boolean>;
  tabFolder: string;
  chatAddress: string | undefined;
  limits: LimitOverrides | undefined;
  answerWithinMs: number | undefined;
}

const largestBody = '100kb';
const largestActivity = '256kb';

/** Every way in, in order: headers, health, the bot, what needs no token, what needs one, the tab. */
export function mountRoutes(app: Express, parts: RouteParts): void {
  const { config } = parts;
  app.disable('x-powered-by');
  app.disable('etag');
  // `a[$ne]=` stays a name with brackets, which no contract knows.
  app.set('query parser', 'simple');
  // One proxy stands in front of the process in production; its word about the address counts, nobody else's.
  app.set('trust proxy', config.isProduction ? 1 : false);
  app.use(openRequest(parts.log, parts.systemContext, parts.answerWithinMs));
  app.use(securityHeaders(config));
  app.use(health(parts.isReady));
  app.post('/api/messages', express.json({ limit: largestActivity }), (req, res) => parts.bot.process(req, res));
  app.use('/api', api(parts));
  app.use(tab(parts.tabFolder));
  app.use(errors);
}

function api({ config, keys, localIdentity, matcher, isConnected, chatAddress, limits }: RouteParts): Router {
  const router = Router();
  const { byAddress, byPerson } = rateLimit(limits);
  const { mode, clientId, teamsAppId, botId } = config;
  const json = express.json({ limit: largestBody });

  router.use(
    '/settings',
    byAddress,
    settings({ mode, clientId, teamsAppId, botId, ...(chatAddress && { chatAddress }) }),
  );
  router.use('/avatars', byAddress, avatars());
  router.use('/bars', byAddress, bars());
  if (localIdentity) router.use('/local', byAddress, requireDatabase(isConnected), json, local(localIdentity));

  router.use(authenticate(createTokenVerifier(config, keys)), byPerson, requireDatabase(isConnected));
  router.use('/imports', imports());
  router.use(json);
  router.use('/me', me());
  router.use('/skills', skills());
  router.use('/partners', partners());
  router.use('/partnerships', partnerships());
  router.use('/partnerships', plans());
  router.use('/partnerships', pairFeedback());
  router.use('/sessions', sessions());
  router.use('/sessions', sessionFeedback());
  router.use('/help', help());
  router.use('/one-offs', oneOffs());
  router.use('/rounds', rounds(matcher));
  router.use('/programmes', programmes());
  router.use('/polls', polls());
  router.use('/people', people());
  router.use(() => {
    throw new DomainError('not_found', 'notFound');
  });
  return router;
}
