import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { programmeKicker } from './programmeKicker.ts';
import { programmeNotification } from './programmeNotification.ts';

/** To a lead: a round goes no further by itself. Its page has the button that does something about it. */
export function roundStuck(scene: Scene, view: Extract<CardView, { card: 'roundStuck' }>): Drawing {
  const { programmeName, roundNumber, why } = view;
  return {
    summary: programmeNotification(scene, `roundStuck.${why}.summary`, programmeName, { round: roundNumber }),
    body: [
      programmeKicker(scene, view),
      title(scene, `roundStuck.${why}.title`),
      sentence(scene, `roundStuck.${why}.text`),
      ...buttons(open(scene, 'buttons.open', pageLink(scene, `rounds/${view.roundId}`))),
    ],
  };
}
