import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

/** A no to a pair of the round. It can be taken back for a few minutes. */
export function notForMe(scene: Scene, view: Extract<CardView, { card: 'notForMe' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  const says = view.others.length > 0 ? 'notForMe.titleRing' : 'notForMe.title';
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
