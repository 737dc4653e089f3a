import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { CardView } from '../api/contracts/cards.ts';
import { cardActivity } from './cardActivity.ts';
import { invokeAnswer } from './invokeAnswer.ts';
import { newReference } from './reference.ts';
import type { BotParts, BotSettings } from './settings.ts';
import { readerOfTurn } from './speaker.ts';

/** The last net: what no handler caught is logged under a reference, and the person reads a sentence with it. */
export async function answerFailedTurn(
  turn: TurnContext,
  error: Error,
  settings: BotSettings,
  parts: BotParts,
): Promise<void> {
  const { log, now } = parts.systemContext('bot');
  const reference = newReference();
  log.error({ err: error, reference }, 'a turn of the bot failed');
  const view: CardView = { card: 'error', reason: 'unexpected', reference };
  const activity = cardActivity(view, readerOfTurn(turn.activity), settings, now);
  try {
    await turn.sendActivity(turn.activity.type === ActivityTypes.Invoke ? invokeAnswer(activity) : activity);
  } catch (failure) {
    log.warn({ err: failure, reference }, 'Teams can’t be reached to say so');
  }
}
