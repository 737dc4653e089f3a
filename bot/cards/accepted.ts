import type { CardView } from '../../api/contracts/cards.ts';
import { momentOf } from '../../api/sentences/dates.ts';
import { firstName } from './parts/firstName.ts';
import { namedTitle } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import { startButtons } from './startButtons.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** The accepter's own card, wherever the yes was given. */
export function accepted(scene: Scene, view: Extract<CardView, { card: 'accepted' }>): Drawing {
  const { person } = view;
  const at = momentOf(view.at, scene.now, scene.reader);
  return {
    summary: notification(scene, 'accepted.summary', { name: person.name }),
    refresh: { id: view.partnershipId, version: view.version },
    body: [
      view.door === 'tab' ? kicker(scene, 'accepted.kickerTab', { at }) : kicker(scene, 'accepted.kicker'),
      personTitle(scene, person, namedTitle(scene, 'accepted.title', { first: cut(firstName(person), 40) })),
      ...startButtons(scene, view),
    ],
  };
}
