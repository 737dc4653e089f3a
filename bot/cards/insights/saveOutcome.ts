import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { openInsight, titleLine } from './parts.ts';

/** To whoever saved a message. A no, and no answer at all, read the same: nothing was kept. What is for others has no title here. */
export function saveOutcome(scene: Scene, view: Extract<CardView, { card: 'saveOutcome' }>): Drawing {
  const head = kicker(scene, 'saveOutcome.kicker');
  if (!view.isShared) {
    return {
      summary: notification(scene, 'saveOutcome.private'),
      body: [head, title(scene, 'saveOutcome.private'), sentence(scene, 'saveOutcome.privateText')],
    };
  }
  if (!view.isReadable) {
    return {
      summary: notification(scene, 'saveOutcome.title'),
      body: [head, title(scene, 'saveOutcome.title'), sentence(scene, 'saveOutcome.notForYou')],
    };
  }
  return {
    summary: notification(scene, 'saveOutcome.summary', { title: cut(view.title, 60) }),
    body: [
      head,
      title(scene, 'saveOutcome.title'),
      titleLine(view),
      sentence(scene, 'saveOutcome.text'),
      ...buttons(openInsight(scene, view.insightId)),
    ],
  };
}
