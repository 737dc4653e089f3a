import type { CardView } from '../../../api/contracts/cards.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { pollKicker, refreshOf } from './pollParts.ts';

/** A late tap, or a card that stood open when the poll ended. */
export function pollOver(scene: Scene, view: Extract<CardView, { card: 'pollOver' }>): Drawing {
  const { because } = view;
  return {
    summary: notification(scene, `pollOver.${because}Title`),
    refresh: refreshOf(view),
    body: [
      pollKicker(scene, view, 'pollOver.kicker'),
      title(scene, `pollOver.${because}Title`),
      sentence(scene, `pollOver.${because}Text`),
    ],
  };
}
