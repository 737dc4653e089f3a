import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { firstName } from '../parts/firstName.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note } from '../parts/ownText.ts';
import { personTitle } from '../parts/personTitle.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** What a partner wrote to the reader, with their name. */
export function partnerLine(scene: Scene, view: Extract<CardView, { card: 'partnerLine' }>): Drawing {
  const { person, line, partnershipId } = view;
  return {
    summary: notification(scene, 'partnerLine.summary', { name: cut(person.name, 60) }),
    body: [
      kicker(scene, 'partnerLine.kicker'),
      personTitle(scene, person, namedTitle(scene, 'partnerLine.title', { first: cut(firstName(person), 40) })),
      ...quote(line),
      ...buttons(open(scene, 'buttons.open', pageLink(scene, `partnerships/${partnershipId}`))),
      note(scene, 'partnerLine.note'),
    ],
  };
}
