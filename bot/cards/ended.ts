import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { lineLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { kicker, sentence } from './parts/ownText.ts';
import { membersTitle } from './parts/membersTitle.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** Wrapped up, to both: a thank-you is prepared, no reason is asked. */
export function ended(scene: Scene, card: PartnershipCard): Drawing {
  const { person } = card;
  const isRing = card.others.length > 0;
  const thanks = lineLink(scene, card, 'links.thanks');
  return {
    summary: notification(scene, isRing ? 'ended.summaryRing' : 'ended.summary', { first: firstName(person) }),
    body: [
      kicker(scene, 'ended.kicker'),
      ...membersTitle(scene, card, 'ended.title', { name: cut(person.name, 60) }),
      sentence(scene, isRing ? 'ended.textRing' : 'ended.text'),
      ...buttons(
        thanks ? open(scene, 'buttons.sayThankYou', thanks) : null,
        execute(scene, 'buttons.findPartner', 'findPartner'),
      ),
    ],
  };
}
