import type { CardView } from '../../api/contracts/cards.ts';
import { pageLink } from './links.ts';
import { buttons, open } from './parts/buttons.ts';
import { kicker, note } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { askPage, suggestion } from './suggestion.ts';
import { notification } from './text.ts';

/** The message somebody asked for: there is a person who fits now. */
export function somebodyFits(scene: Scene, view: Extract<CardView, { card: 'somebodyFits' }>): Drawing {
  const { person } = view.suggestion;
  return {
    summary: notification(scene, 'somebodyFits.summary', { name: person.name }),
    body: [
      kicker(scene, 'somebodyFits.kicker'),
      ...suggestion(scene, view.suggestion),
      ...buttons(
        open(scene, 'buttons.ask', pageLink(scene, askPage(person.id))),
        open(scene, 'buttons.seeAll', pageLink(scene, 'find')),
      ),
      note(scene, 'somebodyFits.note'),
    ],
  };
}
