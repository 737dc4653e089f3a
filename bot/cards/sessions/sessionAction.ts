import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { kicker, title } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { refreshOf, targetOf } from './target.ts';

/** What the reader wanted to try since last time, in their own words. */
export function sessionAction(scene: Scene, view: Extract<CardView, { card: 'sessionAction' }>): Drawing {
  const target = { ...targetOf(view), actionId: view.actionId };
  return {
    summary: notification(scene, 'sessionAction.summary'),
    refresh: refreshOf(view),
    body: [
      kicker(scene, 'sessionAction.kicker'),
      title(scene, 'sessionAction.title'),
      ...quote(view.task),
      ...buttons(
        execute(scene, 'buttons.didIt', 'actionDone', target, { isLikeliest: true }),
        execute(scene, 'buttons.notYet', 'actionOpen', target),
        execute(scene, 'buttons.dropIt', 'actionDropped', target),
      ),
    ],
  };
}
