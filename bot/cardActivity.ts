import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { CardReader, CardView } from '../api/contracts/cards.ts';
import { renderCard } from './cards/renderCard.ts';
import type { BotSettings } from './settings.ts';

/** A view as the message that carries its card; `summary` is what the notification reads. */
export function cardActivity(view: CardView, reader: CardReader, settings: BotSettings, now: Date): Partial<Activity> {
  const { card, summary } = renderCard(view, reader, { ...settings, now });
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}
