import { buttons, execute } from './parts/buttons.ts';
import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** The pause is over. */
export function resumed(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'resumed.summary'),
    body: [
      kicker(scene, 'resumed.kicker'),
      title(scene, 'resumed.title'),
      ...buttons(execute(scene, 'buttons.findPartner', 'findPartner')),
    ],
  };
}
