import type { Attachment, MessagingExtensionAttachment, MessagingExtensionResponse } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import type { InsightCardView } from '../../api/contracts/insightCards.ts';
import type { AdaptiveCard } from '../cards/elements.ts';
import { titleText } from '../cards/insights/parts.ts';
import { renderCard } from '../cards/renderCard.ts';
import type { Scene } from '../cards/scene.ts';

type ChatCard = Extract<InsightCardView, { card: 'insight' | 'insightLimited' }>;

/** Of what a card about an insight may show, what may stand in a chat: nothing is a reason to show nothing. */
export const isChatCard = (view: InsightCardView): view is ChatCard =>
  view.card === 'insight' || view.card === 'insightLimited';

/**
 * An insight as everybody in a chat may read it: in the language of whoever puts it there, since a card is the same for all,
 * and without a trace of what this one reader marked.
 */
export function forEverybody<View extends InsightCardView>(view: View): View {
  return view.card === 'insight' ? { ...view, isMarked: { helpful: false, saved: false } } : view;
}

/** The card that goes into the message, and how it looks in the list before. */
export function insertable(scene: Scene, view: ChatCard, line: string): MessagingExtensionAttachment {
  // Refreshing would ask for one reader's state: what stands in a chat is the same for all.
  const { card } = renderCard(
    forEverybody(view),
    { locale: scene.reader.locale, timeZone: scene.reader.timeZone },
    scene,
  );
  return attachment(card, titleText(view.title), line);
}

export const attachment = (card: AdaptiveCard, title: string, line: string): MessagingExtensionAttachment => ({
  ...CardFactory.adaptiveCard(card),
  preview: preview(title, line),
});

/**
 * A row of the list. Previews read HTML: without angle brackets there is none, whichever of its lines a client reads so.
 */
function preview(title: string, text: string): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: inert(title), text: inert(text) },
  };
}

const inert = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

export const listOf = (attachments: MessagingExtensionAttachment[]): MessagingExtensionResponse => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

export const sentenceOf = (text: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text },
});
