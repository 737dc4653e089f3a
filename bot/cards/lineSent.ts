import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** The line goes along with the no. */
export function lineSent(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'lineSent.summary'),
    body: [kicker(scene, 'lineSent.kicker'), title(scene, 'lineSent.title')],
  };
}
