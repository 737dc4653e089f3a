import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

/** Sits this one out, and may come back as long as the round is open. */
export function skippedRound(scene: Scene, view: Extract<CardView, { card: 'skippedRound' }>): Drawing {
  const target = { programmeId: view.programmeId, roundId: view.roundId };
  return {
    summary: notification(scene, 'skippedRound.summary'),
    body: [
      programmeKicker(scene, view),
      title(scene, 'skippedRound.title'),
      ...buttons(execute(scene, 'buttons.imIn', 'joinRound', target)),
    ],
  };
}
