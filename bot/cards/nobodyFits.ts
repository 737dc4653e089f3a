import type { CardView } from '../../api/contracts/cards.ts';
import { inviteLink, pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { kicker, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Never an empty answer: too early to suggest anybody, or nobody for these wishes; both with a way on. */
export function nobodyFits(scene: Scene, view: Extract<CardView, { card: 'nobodyFits' }>): Drawing {
  const part = view.isEarly ? 'early' : 'nobodyFits';
  return {
    summary: notification(scene, `${part}.summary`),
    body: [
      kicker(scene, 'nobodyFits.kicker'),
      title(scene, `${part}.title`),
      sentence(scene, `${part}.text`),
      ...buttons(
        view.isEarly
          ? open(scene, 'buttons.invite', inviteLink(scene))
          : open(scene, 'buttons.openProfile', pageLink(scene, 'profile')),
        execute(scene, 'buttons.tellMeWhen', 'notifyWhenFits'),
      ),
    ],
  };
}
