import type { PartnershipCard } from '../../../api/contracts/cards.ts';
import type { ActionSet } from '../elements.ts';
import { pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import type { Scene } from '../scene.ts';

/** Start and Not for me, side by side and of one size; the reasons are on the pair's page. */
export function pairButtons(scene: Scene, card: PartnershipCard, hasWhy: boolean): ActionSet[] {
  const target = { id: card.partnershipId, version: card.version };
  return buttons(
    execute(scene, 'buttons.start', 'acceptPartnership', target, { isLikeliest: true }),
    execute(scene, 'buttons.notForMe', 'declinePartnership', target),
    hasWhy ? open(scene, 'buttons.whyThisPair', pageLink(scene, `partnerships/${card.partnershipId}`)) : null,
  );
}
