import type { PartnershipCard } from '../../api/contracts/cards.ts';
import type { ActionSet } from './elements.ts';
import { lineLink } from './links.ts';
import { execute, open } from './parts/buttons.ts';
import type { Scene } from './scene.ts';

/** Yes, no and a question first, side by side and of one size. */
export function answerButtons(scene: Scene, card: PartnershipCard): ActionSet {
  const target = { id: card.partnershipId, version: card.version };
  const ask = lineLink(scene, card, 'links.askFirst');
  return {
    type: 'ActionSet',
    spacing: 'Medium',
    actions: [
      execute(scene, 'buttons.accept', 'acceptPartnership', target, { isLikeliest: true }),
      execute(scene, 'buttons.notThisTime', 'declinePartnership', target),
      ...(ask ? [open(scene, 'buttons.askFirst', ask)] : []),
    ],
  };
}
