import type { CardView } from '../../api/contracts/cards.ts';
import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedNote } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { askPage, suggestion } from './suggestion.ts';
import { notification } from './text.ts';

/** The card walks through the best ones only; the tab has them all. */
const lastOffset = 19;

/** The person who fits best, then the next one in place. */
export function findPartner(scene: Scene, view: Extract<CardView, { card: 'findPartner' }>): Drawing {
  const { person } = view.suggestion;
  const next = view.offset + 1;
  const hasNext = next < view.fitting && next <= lastOffset;
  return {
    summary: notification(scene, 'findPartner.summary', { name: person.name }),
    body: [
      kicker(scene, view.offset === 0 ? 'findPartner.kicker' : 'findPartner.kickerNext'),
      ...suggestion(scene, view.suggestion),
      ...buttons(
        open(scene, 'buttons.ask', pageLink(scene, askPage(person.id))),
        hasNext ? execute(scene, 'buttons.nextOne', 'nextPartner', { offset: next }) : null,
        open(scene, 'buttons.seeAll', pageLink(scene, 'find')),
      ),
      namedNote(scene, 'findPartner.note', { first: firstName(person) }),
    ],
  };
}
