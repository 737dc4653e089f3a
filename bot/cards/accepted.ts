import type { CardView, PartnershipCard } from '../../api/contracts/cards.ts';
import { momentOf } from '../../api/sentences/dates.ts';
import type { Element } from './elements.ts';
import { firstName } from './parts/firstName.ts';
import { kicker } from './parts/ownText.ts';
import { membersTitle } from './parts/membersTitle.ts';
import { namedTitle } from './parts/namedText.ts';
import { personTitle } from './parts/personTitle.ts';
import { startButtons } from './startButtons.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** The accepter's own card, wherever the yes was given. */
export function accepted(scene: Scene, view: Extract<CardView, { card: 'accepted' }>): Drawing {
  const { person } = view;
  const at = momentOf(view.at, scene.now, scene.reader);
  return {
    summary: notification(scene, summaryKey(view), { name: person.name }),
    refresh: { id: view.partnershipId, version: view.version },
    body: [
      view.door === 'tab' ? kicker(scene, 'accepted.kickerTab', { at }) : kicker(scene, 'accepted.kicker'),
      ...titleOf(scene, view),
      ...startButtons(scene, view),
    ],
  };
}

function titleOf(scene: Scene, card: PartnershipCard): Element[] {
  const first = cut(firstName(card.person), 40);
  if (!card.isOneOff) return membersTitle(scene, card, 'accepted.title', { first });
  return [personTitle(scene, card.person, namedTitle(scene, 'accepted.titleOneOff', { first }))];
}

function summaryKey({ others, isOneOff }: PartnershipCard) {
  if (isOneOff) return 'accepted.summaryOneOff';
  return others.length > 0 ? 'accepted.summaryRing' : 'accepted.summary';
}
