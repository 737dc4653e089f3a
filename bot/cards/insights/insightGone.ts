import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** Withdrawn, narrowed, or never there for this reader: it reads the same. */
export function insightGone(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'insightGone.summary'),
    body: [kicker(scene, 'insightGone.kicker'), title(scene, 'insightGone.title'), sentence(scene, 'insightGone.text')],
  };
}
