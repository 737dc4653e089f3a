import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { namedKicker } from '../parts/namedText.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut } from '../text.ts';
import { programmeNotification } from './programmeNotification.ts';

/** Out of the programme, no reason asked. */
export function leftProgramme(scene: Scene, view: Extract<CardView, { card: 'leftProgramme' }>): Drawing {
  return {
    summary: programmeNotification(scene, 'leftProgramme.summary', view.programmeName),
    body: [
      namedKicker(scene, 'round.kickerProgramme', { programme: cut(view.programmeName, 60) }),
      title(scene, 'leftProgramme.title'),
      sentence(scene, 'leftProgramme.text'),
      ...buttons(open(scene, 'buttons.open', pageLink(scene, `programmes/${view.programmeId}`))),
    ],
  };
}
