import type { CardReader, CardView } from '../../api/contracts/cards.ts';
import { draw } from './draw.ts';
import type { AdaptiveCard } from './elements.ts';
import type { Drawing, Scene } from './scene.ts';

export type CardSettings = Omit<Scene, 'reader'>;

/**
 * A view as an Adaptive Card 1.5 for one reader, and the line its notification reads. Pure: the same view, reader and
 * moment give the same card. A card about a partnership, a session or a poll refreshes itself, for its reader alone.
 */
export function renderCard(
  view: CardView,
  reader: CardReader,
  settings: CardSettings,
): { card: AdaptiveCard; summary: string } {
  const drawing = draw({ reader, ...settings }, view);
  const refresh = refreshOf(drawing, reader, settings);
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: drawing.summary,
    speak: drawing.summary,
    ...(refresh && { refresh }),
    body: drawing.body,
  };
  return { card, summary: drawing.summary };
}

// Without the reader's id there is no refresh (left out, Teams would refresh for everybody in the chat), and none without
// Teams: the Playground can't, and says so under every such card.
function refreshOf(
  { refresh }: Drawing,
  { teamsUserId }: CardReader,
  { isLocal }: CardSettings,
): AdaptiveCard['refresh'] | null {
  if (!refresh || !teamsUserId || isLocal) return null;
  const { verb = 'refreshPartnership', ...about } = refresh;
  return { action: { type: 'Action.Execute', verb, data: { verb, ...about } }, userIds: [teamsUserId] };
}
