import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { lineLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedTitle } from './parts/namedText.ts';
import { kicker, sentence } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** Wrapped up, to both: a thank-you is prepared, no reason is asked. */
export function ended(scene: Scene, card: PartnershipCard): Drawing {
  const { person } = card;
  const thanks = lineLink(scene, card, 'links.thanks');
  return {
    summary: notification(scene, 'ended.summary', { first: firstName(person) }),
    body: [
      kicker(scene, 'ended.kicker'),
      personTitle(scene, person, namedTitle(scene, 'ended.title', { name: cut(person.name, 60) })),
      sentence(scene, 'ended.text'),
      ...buttons(
        thanks ? open(scene, 'buttons.sayThankYou', thanks) : null,
        execute(scene, 'buttons.findPartner', 'findPartner'),
      ),
    ],
  };
}
