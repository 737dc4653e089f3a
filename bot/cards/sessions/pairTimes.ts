import type { CardView } from '../../../api/contracts/cards.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker, namedTitle } from '../parts/namedText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { slotButtons, slotsText } from './newTimes.ts';

/** Times for the next meeting of a pair that has no date. */
export function pairTimes(scene: Scene, view: Extract<CardView, { card: 'pairTimes' }>): Drawing {
  const names = firstNames(scene, view);
  const target = { id: view.partnershipId, version: view.version };
  return {
    summary: notification(scene, 'newTimes.summaryFirst', { names }),
    body: [
      namedKicker(scene, 'sessionSkip.kicker', { names }),
      namedTitle(scene, 'newTimes.titleFirst', { names }),
      slotsText(scene, view),
      ...slotButtons(scene, view, 'bookPairSlot', target),
    ],
  };
}
