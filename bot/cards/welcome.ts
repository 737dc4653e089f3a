import { buttons, execute, open } from './parts/buttons.ts';
import { kicker, note, sentence, title } from './parts/ownText.ts';
import { pageLink } from './links.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Once, on installation: one question, and the promise about silence. */
export function welcome(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'welcome.summary'),
    body: [
      kicker(scene, 'welcome.kicker'),
      title(scene, 'welcome.title'),
      sentence(scene, 'welcome.text'),
      ...buttons(
        open(scene, 'buttons.findPartner', pageLink(scene, 'find')),
        execute(scene, 'buttons.seeWhatItDoes', 'showHelp'),
      ),
      note(scene, 'welcome.note'),
    ],
  };
}
