import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** The line stays with the reader. */
export function feedbackKept(scene: Scene, view: Extract<CardView, { card: 'feedbackKept' }>): Drawing {
  return {
    summary: notification(scene, 'feedbackKept.summary'),
    body: [
      kicker(scene, 'feedbackKept.kicker'),
      title(scene, 'feedbackKept.title'),
      sentence(scene, 'feedbackKept.text'),
      ...buttons(open(scene, 'buttons.open', pageLink(scene, `partnerships/${view.partnershipId}`))),
    ],
  };
}
