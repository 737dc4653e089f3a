import type { CardView } from '../../../api/contracts/cards.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { note, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { programmeKicker } from './programmeKicker.ts';
import { programmeNotification } from './programmeNotification.ts';

/** To a lead: matched, and waits for their eyes. Counts only; who is with whom stands on the page. */
export function roundReady(scene: Scene, view: Extract<CardView, { card: 'roundReady' }>): Drawing {
  const { programmeName, roundNumber, matched, people } = view;
  return {
    summary: programmeNotification(scene, 'roundReady.summary', programmeName, { round: roundNumber }),
    body: [
      programmeKicker(scene, view),
      title(scene, 'roundReady.title', { matched, people }),
      ...buttons(open(scene, 'buttons.lookAtPairs', pageLink(scene, `rounds/${view.roundId}`), { isLikeliest: true })),
      note(scene, 'roundReady.note'),
    ],
  };
}
