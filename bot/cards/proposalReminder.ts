import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { dayOf } from '../../api/sentences/dates.ts';
import { answerButtons } from './answerButtons.ts';
import { oneOff } from './oneOff.ts';
import { exchangeFacts } from './parts/exchangeFacts.ts';
import { facts } from './parts/facts.ts';
import { namedTitle } from './parts/namedText.ts';
import { kicker, note } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** Once, on the third day, and it says that it is the only one. */
export function proposalReminder(scene: Scene, card: PartnershipCard): Drawing {
  if (card.isOneOff) return oneOff(scene, card, true);
  const by = dayOf(card.answerBy, scene.reader);
  const { person } = card;
  return {
    summary: notification(scene, 'proposalReminder.summary', { name: person.name, by }),
    refresh: { id: card.partnershipId, version: card.version },
    body: [
      kicker(scene, 'proposalReminder.kicker', { by }),
      personTitle(scene, person, namedTitle(scene, 'proposal.title', { name: cut(person.name, 60) })),
      ...facts(scene, exchangeFacts(card)),
      answerButtons(scene, card),
      note(scene, 'proposalReminder.note'),
    ],
  };
}
