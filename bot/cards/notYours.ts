import { buttons, execute } from './parts/buttons.ts';
import { kicker, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Somebody else's card, or one about nothing: both read the same. */
export function notYours(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'notYours.summary'),
    body: [
      kicker(scene, 'notYours.kicker'),
      title(scene, 'notYours.title'),
      sentence(scene, 'notYours.text'),
      ...buttons(execute(scene, 'buttons.seeWhatItDoes', 'showHelp')),
    ],
  };
}
