import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { exchangeFacts } from './parts/exchangeFacts.ts';
import { facts } from './parts/facts.ts';
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
      ...facts(scene, isRing ? [] : exchangeFacts(card)),
      ...startButtons(scene, card),
      ...(card.address ? [note(scene, 'agreed.note')] : []),
    ],
  };
}
