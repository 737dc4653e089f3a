import { buttons } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { openInsight } from './parts.ts';

/** A link to an insight for somebody nobody knows: not its title, not even whether it exists. */
export function insightLink(scene: Scene, insightId: string): Drawing {
  return {
    summary: notification(scene, 'insightLink.title'),
    body: [
      kicker(scene, 'insightLimited.kicker'),
      title(scene, 'insightLink.title'),
      sentence(scene, 'insightLink.text'),
      ...buttons(openInsight(scene, insightId)),
    ],
  };
}
