import type { CardView } from '../../../api/contracts/cards.ts';
import { firstName } from '../parts/firstName.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** The line is on its way to the partner. */
export function feedbackSent(scene: Scene, { person }: Extract<CardView, { card: 'feedbackSent' }>): Drawing {
  const first = cut(firstName(person), 40);
  return {
    summary: notification(scene, 'feedbackSent.summary', { first }),
    body: [kicker(scene, 'feedbackSent.kicker'), namedTitle(scene, 'feedbackSent.title', { first })],
  };
}
