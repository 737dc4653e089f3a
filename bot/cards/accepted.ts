import type { CardView } from '../../api/contracts/cards.ts';
import { momentOf } from '../../api/sentences/dates.ts';
import { firstName } from './parts/firstName.ts';
import { kicker } from './parts/ownText.ts';
import { membersTitle } from './parts/membersTitle.ts';
import { startButtons } from './startButtons.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** The accepter's own card, wherever the yes was given. */
export function accepted(scene: Scene, view: Extract<CardView, { card: 'accepted' }>): Drawing {
  const { person } = view;
  const isRing = view.others.length > 0;
  const at = momentOf(view.at, scene.now, scene.reader);
  return {
    summary: notification(scene, isRing ? 'accepted.summaryRing' : 'accepted.summary', { name: person.name }),
    refresh: { id: view.partnershipId, version: view.version },
    body: [
      view.door === 'tab' ? kicker(scene, 'accepted.kickerTab', { at }) : kicker(scene, 'accepted.kicker'),
      ...membersTitle(scene, view, 'accepted.title', { first: cut(firstName(person), 40) }),
      ...startButtons(scene, view),
    ],
  };
}
