import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons } from '../parts/buttons.ts';
import { kicker, sentence } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { insightTitle, openInsight } from './parts.ts';

/** Not everybody in the chat may read it: a title, and the way to it for those who may. */
export function insightLimited(scene: Scene, view: Extract<CardView, { card: 'insightLimited' }>): Drawing {
  return {
    summary: notification(scene, 'insightLimited.summary', { title: cut(view.title, 50) }),
    body: [
      kicker(scene, 'insightLimited.kicker'),
      insightTitle(view),
      sentence(scene, 'insightLimited.text'),
      ...buttons(openInsight(scene, view.insightId)),
    ],
  };
}
