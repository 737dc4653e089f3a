import type { PartnershipCard } from '../../api/contracts/cards.ts';
import type { TextBlock } from './elements.ts';
import { aboutFact } from './oneOff.ts';
import { exchangeFacts } from './parts/exchangeFacts.ts';
import { facts, type Fact } from './parts/facts.ts';
import { firstName } from './parts/firstName.ts';
import { kicker, note } from './parts/ownText.ts';
import { membersTitle } from './parts/membersTitle.ts';
import { startButtons } from './startButtons.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** The asker hears a yes, at once. */
export function agreed(scene: Scene, card: PartnershipCard): Drawing {
  const { person } = card;
  const isRing = card.others.length > 0;
  return {
    summary: notification(scene, isRing ? 'agreed.summaryRing' : 'agreed.summary', { name: person.name }),
    refresh: { id: card.partnershipId, version: card.version },
    body: [
      kicker(scene, 'agreed.kicker'),
      ...membersTitle(scene, card, 'agreed.title', { first: cut(firstName(person), 40) }),
      ...facts(scene, factsOf(card)),
      ...startButtons(scene, card),
      ...noteOf(scene, card),
    ],
  };
}

/** In a ring they stand beside the two people. */
function factsOf(card: PartnershipCard): Fact[] {
  if (card.isOneOff) return aboutFact(card);
  return card.others.length > 0 ? [] : exchangeFacts(card);
}

function noteOf(scene: Scene, card: PartnershipCard): TextBlock[] {
  if (card.isOneOff) return [note(scene, 'oneOff.agreedNote')];
  return card.address ? [note(scene, 'agreed.note')] : [];
}
