import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

/** A pair that never began. A no, silence and a change read the same; what comes next is a message of its own. */
export function roundPairClosed(scene: Scene, view: Extract<CardView, { card: 'roundPairClosed' }>): Drawing {
  return {
    summary: notification(scene, 'roundPairClosed.summary'),
    body: [
      programmeKicker(scene, view),
      title(scene, 'roundPairClosed.title'),
      sentence(scene, 'roundPairClosed.text'),
      ...buttons(open(scene, 'buttons.open', pageLink(scene, `programmes/${view.programmeId}`))),
    ],
  };
}
