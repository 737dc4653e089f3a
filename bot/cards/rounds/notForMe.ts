import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

/** A no to a pair of the round, to be taken back until it is settled; from then on the news is a message of its own. */
export function notForMe(scene: Scene, view: Extract<CardView, { card: 'notForMe' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  const isRing = view.others.length > 0;
  const hopes = isRing ? 'notForMe.titleRing' : 'notForMe.title';
  const says = view.canUndo ? hopes : 'notForMe.titleSettled';
  return {
    summary: notification(scene, says),
    refresh: target,
    body: [
      programmeKicker(scene, view),
      title(scene, says),
      ...buttons(view.canUndo ? execute(scene, 'buttons.undo', 'undoDecline', target) : null),
    ],
  };
}
