import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note, sentence } from '../parts/ownText.ts';
import { personTitle } from '../parts/personTitle.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** The one who was chosen knows, and nobody else. */
export function helpSent(scene: Scene, view: Extract<CardView, { card: 'helpSent' }>): Drawing {
  const { person, partnershipId, isReached } = view;
  const name = cut(person.name, 60);
  const titleKey = isReached ? 'helpSent.title' : 'helpSent.titleUnreached';
  return {
    summary: notification(scene, isReached ? 'helpSent.summary' : 'helpSent.titleUnreached', { name }),
    body: [
      kicker(scene, 'helpSent.kicker'),
      personTitle(scene, person, namedTitle(scene, titleKey, { name })),
      ...(isReached ? [] : [sentence(scene, 'helpSent.unreached')]),
      ...buttons(execute(scene, 'buttons.takeBack', 'withdrawHelp', { partnershipId })),
      note(scene, 'helpSent.note'),
    ],
  };
}
