import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** Not now: asked again in a week, and finding a time stays one tap away. */
export function pairLater(scene: Scene, view: Extract<CardView, { card: 'pairLater' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  return {
    summary: notification(scene, 'pairLater.summary'),
    body: [
      namedKicker(scene, 'sessionSkip.kicker', { names: firstNames(scene, view) }),
      title(scene, 'pairLater.title'),
      ...buttons(execute(scene, 'buttons.findTime', 'findSlot', target)),
    ],
  };
}
