import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { kicker, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Silence is one tap away. */
export function pause(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'pause.summary'),
    body: [
      kicker(scene, 'pause.kicker'),
      title(scene, 'pause.title'),
      sentence(scene, 'pause.text'),
      ...buttons(
        execute(scene, 'buttons.oneWeek', 'pause1w'),
        execute(scene, 'buttons.oneMonth', 'pause1m'),
        open(scene, 'buttons.pickDate', pageLink(scene, 'profile')),
      ),
    ],
  };
}
