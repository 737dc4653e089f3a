import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Notifier } from '../api/contracts/cards.ts';
import { recordAudit } from '../api/domain/audit/recordAudit.ts';
import type { Pace } from '../api/domain/messages/delivery.ts';
import { answerFailedTurn } from './answerFailedTurn.ts';
import { refusalOf, type Refusal } from './guard.ts';
import { createNotifier } from './notifier.ts';
import { Pacer } from './pacer.ts';
import { PairwiseBot } from './pairwiseBot.ts';
import { readActivity } from './readActivity.ts';
import type { BotParts, BotSettings } from './settings.ts';
import { withoutRetries } from './withoutRetries.ts';

export interface BotDoor {
  /** Answers one POST of the Bot Framework; the body is parsed JSON. */
  process(req: IncomingMessage & { body?: unknown }, res: ServerResponse): Promise<void>;
  notifier: Notifier;
  pace: Pace;
}

/** botbuilder's own `process` writes to the console and shows error messages to the caller; this one does neither. */
class TeamsAdapter extends CloudAdapter {
  run(authorization: string, activity: Activity, logic: (turn: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

/**
 * The bot's way in and out. In: authentication by botbuilder, then our own guard, then one turn of the bot. Out: the
 * notifier. Without a tenant (local) botbuilder's authentication is off, which is why it refuses to exist in production.
 */
export function createBotDoor(settings: BotSettings, parts: BotParts): BotDoor {
  const adapter = new TeamsAdapter(authentication(settings));
  adapter.use(withoutRetries(adapter.ConnectorClientKey));
  adapter.onTurnError = (turn, error) => answerFailedTurn(turn, error, settings, parts);
  const bot = new PairwiseBot(settings, parts);

  const answer = async (authorization: string, activity: Activity): Promise<InvokeResponse> => {
    let refusal: Refusal | null = null;
    let hasBegun = false;
    try {
      const response = await adapter.run(authorization, activity, async (turn) => {
        hasBegun = true;
        refusal = refusalOf(turn, turn.turnState.get(adapter.BotIdentityKey), settings);
        if (!refusal) await bot.run(turn);
      });
      if (refusal) await noteRefusal(refusal, parts);
      return refusal ? { status: 403 } : (response ?? { status: 200 });
    } catch (error) {
      return { status: hasBegun ? 500 : notAuthenticated(error, parts) };
    }
  };

  return {
    notifier: createNotifier(adapter, settings, parts),
    pace: new Pacer(parts, settings.messagesPerSecond),
    process: async (req, res) => {
      const activity = readActivity(req.body);
      const { status, body } = activity ? await answer(req.headers.authorization ?? '', activity) : { status: 400 };
      res.statusCode = status;
      if (body !== undefined) res.setHeader('Content-Type', 'application/json; charset=utf-8');
      res.end(body === undefined ? undefined : JSON.stringify(body));
    },
  };
}

function authentication({ appId, appPassword, tenantId, isLocal, endpoints }: BotSettings) {
  if (isLocal) return new ConfigurationBotFrameworkAuthentication({});
  if (!appId || !appPassword) throw new Error('the bot needs its id and its password');
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    ...endpoints,
  });
}

const badTokens = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** 401 for a token that is not good; 503 when the keys to judge it by can't be had. The token itself is never logged. */
function notAuthenticated(error: unknown, parts: BotParts): number {
  const { name = '', statusCode } = (error ?? {}) as { name?: string; statusCode?: number };
  const isBadToken = badTokens.has(name) || statusCode === 401 || statusCode === 403;
  parts.systemContext('bot').log.warn({ cause: isBadToken ? 'token' : name }, 'a turn was not authenticated');
  return isBadToken ? 401 : 503;
}

async function noteRefusal(why: Refusal, parts: BotParts): Promise<void> {
  const system = parts.systemContext('bot');
  system.log.warn({ why }, 'a turn was refused');
  try {
    await recordAudit(system, { action: 'bot.turnRefused', subject: 'bot', detail: { why } });
  } catch (error) {
    system.log.error({ err: error }, 'a refused turn could not be audited');
  }
}
