import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf } from '../../../api/sentences/dates.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

/** Taking part; the way out stays one tap away. */
export function inRound(scene: Scene, view: Extract<CardView, { card: 'inRound' }>): Drawing {
  const pairsOn = dayOf(view.pairsOn, scene.reader);
  return {
    summary: notification(scene, 'inRound.summary', { pairsOn }),
    body: [
      programmeKicker(scene, view),
      title(scene, 'inRound.title'),
      sentence(scene, 'inRound.text', { pairsOn }),
      ...buttons(execute(scene, 'buttons.leave', 'leaveProgramme', { programmeId: view.programmeId })),
    ],
  };
}
