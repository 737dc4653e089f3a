import type { CardView } from '../../api/contracts/cards.ts';
import { pageLink } from './links.ts';
import { buttons, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedSentence, namedTitle } from './parts/namedText.ts';
import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { askPage } from './suggestion.ts';
import { cut, notification } from './text.ts';

/** A request nobody answered, or that its asker took back, as the one sees it who was asked. */
export function expired(scene: Scene, view: Extract<CardView, { card: 'expired' }>): Drawing {
  const first = cut(firstName(view.person), 40);
  return {
    summary: notification(scene, 'expired.summary'),
    body: [
      kicker(scene, 'expired.kicker'),
      ...(view.isWithdrawn
        ? [namedTitle(scene, 'withdrawn.title', { first })]
        : [title(scene, 'expired.title'), namedSentence(scene, 'expired.text', { first })]),
      ...buttons(open(scene, 'buttons.askBack', pageLink(scene, askPage(view.person.id)))),
    ],
  };
}
