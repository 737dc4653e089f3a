import type { CardView } from '../../../api/contracts/cards.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { slotButtons, slotsText } from './newTimes.ts';
import { targetOf } from './target.ts';
import { weDidMeet } from './weDidMeet.ts';

/** A meeting that did not or can not be: other times, no reason asked. Never refreshed: somebody is choosing. */
export function sessionNewTimes(scene: Scene, view: Extract<CardView, { card: 'sessionNewTimes' }>): Drawing {
  const names = firstNames(scene, view);
  return {
    summary: notification(scene, 'newTimes.summary', { names }),
    body: [
      kicker(scene, 'newTimes.kicker'),
      namedTitle(scene, 'newTimes.title', { names }),
      slotsText(scene, view),
      ...slotButtons(scene, view, 'bookSlot', targetOf(view)),
      ...(view.isMove ? [] : weDidMeet(scene, view)),
    ],
  };
}
