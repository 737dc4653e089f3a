import { buttons, execute } from './parts/buttons.ts';
import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** The wish to be told is noted. */
export function willTell(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'willTell.summary'),
    body: [
      kicker(scene, 'willTell.kicker'),
      title(scene, 'willTell.title'),
      ...buttons(execute(scene, 'buttons.myPartners', 'listPartnerships')),
    ],
  };
}
