import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';

type View = Extract<CardView, { card: 'chooseRole' | 'roundOver' }>;

/** What a tap can't settle: a role to choose, or a round that takes nobody in any more. The programme's page can. */
export function onThePage(scene: Scene, view: View): Drawing {
  const page = pageLink(scene, `programmes/${view.programmeId}`);
  return {
    summary: notification(scene, `${view.card}.summary`),
    body: [
      programmeKicker(scene, view),
      title(scene, `${view.card}.title`),
      sentence(scene, `${view.card}.text`),
      ...buttons(open(scene, view.card === 'chooseRole' ? 'buttons.choose' : 'buttons.open', page)),
    ],
  };
}
