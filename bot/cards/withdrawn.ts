import { buttons, execute } from './parts/buttons.ts';
import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** The asker took the request back. */
export function withdrawn(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'withdrawn.titleMine'),
    body: [
      kicker(scene, 'withdrawn.kicker'),
      title(scene, 'withdrawn.titleMine'),
      ...buttons(execute(scene, 'buttons.findPartner', 'findPartner')),
    ],
  };
}
