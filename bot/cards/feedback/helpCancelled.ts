import type { CardView } from '../../../api/contracts/cards.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** Not now: nobody was told. */
export function helpCancelled(scene: Scene, view: Extract<CardView, { card: 'helpCancelled' }>): Drawing {
  return {
    summary: notification(scene, 'helpCancelled.summary'),
    body: [
      namedKicker(scene, 'helpCancelled.kicker', { names: firstNames(scene, view) }),
      title(scene, 'helpCancelled.title'),
    ],
  };
}
