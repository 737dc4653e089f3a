import type { CardView } from '../../../api/contracts/cards.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note } from '../parts/ownText.ts';
import { personTitle } from '../parts/personTitle.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** The one who was chosen knows, and nobody else. */
export function helpSent(scene: Scene, { person }: Extract<CardView, { card: 'helpSent' }>): Drawing {
  const name = cut(person.name, 60);
  return {
    summary: notification(scene, 'helpSent.summary', { name }),
    body: [
      kicker(scene, 'helpSent.kicker'),
      personTitle(scene, person, namedTitle(scene, 'helpSent.title', { name })),
      note(scene, 'helpSent.note'),
    ],
  };
}
