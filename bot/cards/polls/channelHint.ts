import type { CardView } from '../../../api/contracts/cards.ts';
import { appLink } from '../../../api/contracts/deepLinks.ts';
import { buttons, open } from '../parts/buttons.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** An answer in a channel that says nothing about anybody: where to talk to Pairwise, or that there is nothing to post. */
export function channelHint(scene: Scene, { because }: Extract<CardView, { card: 'channelHint' }>): Drawing {
  return {
    summary: notification(scene, `channelHint.${because}Title`),
    body: [
      kicker(scene, `channelHint.${because}Kicker`),
      title(scene, `channelHint.${because}Title`),
      sentence(scene, `channelHint.${because}Text`),
      ...(because === 'private' ? buttons(open(scene, 'buttons.openPairwise', appLink(scene.teamsAppId))) : []),
    ],
  };
}
