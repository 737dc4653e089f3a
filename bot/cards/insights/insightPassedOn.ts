import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { openInsight, titleLine } from './parts.ts';

/** What the contact answered, in place; what goes no further is gone, its title too. */
export function insightPassedOn(scene: Scene, view: Extract<CardView, { card: 'insightPassedOn' }>): Drawing {
  const key = view.isPassedOn ? 'insightPassedOn.passedOn' : 'insightPassedOn.notPassedOn';
  return {
    summary: notification(scene, key),
    body: [
      kicker(scene, 'insightPassedOn.kicker'),
      title(scene, key),
      ...(view.isPassedOn
        ? [titleLine(view), ...buttons(openInsight(scene, view.insightId))]
        : [sentence(scene, 'insightPassedOn.notPassedOnText')]),
    ],
  };
}
