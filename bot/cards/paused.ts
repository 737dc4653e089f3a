import type { CardView } from '../../api/contracts/cards.ts';
import { dayOfDate } from '../../api/sentences/dates.ts';
import { buttons, execute } from './parts/buttons.ts';
import { kicker, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Pausing, until a day. */
export function paused(scene: Scene, view: Extract<CardView, { card: 'paused' }>): Drawing {
  const until = dayOfDate(view.until, scene.reader);
  return {
    summary: notification(scene, 'paused.summary', { until }),
    body: [
      kicker(scene, 'paused.kicker'),
      title(scene, 'paused.title', { until }),
      sentence(scene, 'paused.text'),
      ...buttons(execute(scene, 'buttons.resume', 'resume')),
    ],
  };
}
