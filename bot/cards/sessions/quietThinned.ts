import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { targetOf } from './target.ts';

/** Three meetings kept: reminders get fewer, and say so once. */
export function quietThinned(scene: Scene, view: Extract<CardView, { card: 'quietThinned' }>): Drawing {
  return {
    summary: notification(scene, view.others.length > 0 ? 'quietThinned.summaryRing' : 'quietThinned.summary'),
    body: [
      kicker(scene, 'quietThinned.kicker'),
      title(scene, 'quietThinned.title'),
      sentence(scene, 'quietThinned.text'),
      ...buttons(execute(scene, 'buttons.keepReminders', 'keepReminders', targetOf(view))),
    ],
  };
}
