import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { dayOf } from '../../api/sentences/dates.ts';
import { buttons, execute } from './parts/buttons.ts';
import { namedTitle } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** The asker's side of an open request. */
export function asked(scene: Scene, card: PartnershipCard): Drawing {
  const { person } = card;
  const target = { id: card.partnershipId, version: card.version };
  return {
    summary: notification(scene, 'asked.summary', { name: person.name }),
    refresh: target,
    body: [
      kicker(scene, 'asked.kicker', { by: dayOf(card.answerBy, scene.reader) }),
      personTitle(scene, person, namedTitle(scene, 'asked.title', { name: cut(person.name, 60) })),
      ...buttons(execute(scene, 'buttons.withdraw', 'withdrawProposal', target)),
    ],
  };
}
