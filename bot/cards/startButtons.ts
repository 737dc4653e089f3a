import type { PartnershipCard } from '../../api/contracts/cards.ts';
import type { ActionSet } from './elements.ts';
import { firstMeetingLink, helloLink, pageLink } from './links.ts';
import { buttons, open } from './parts/buttons.ts';
import type { Scene } from './scene.ts';

/** The two first steps of a new pair, both filled in and sent by nobody but the reader; without an address the board. */
export function startButtons(scene: Scene, card: PartnershipCard): ActionSet[] {
  const hello = helloLink(scene, card);
  const meeting = firstMeetingLink(scene, card);
  return buttons(
    hello ? open(scene, 'buttons.sayHello', hello, { isLikeliest: true }) : null,
    meeting ? open(scene, card.isOneOff ? 'buttons.proposeShort' : 'buttons.proposeMeeting', meeting) : null,
    hello ? null : open(scene, 'buttons.openBoard', pageLink(scene, `partnerships/${card.partnershipId}`)),
  );
}
