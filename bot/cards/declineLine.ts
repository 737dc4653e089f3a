import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { sentences } from '../../api/sentences/sentences.ts';
import { buttons, execute } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedNote, namedTitle } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** A line to go with a no, if one likes; it says what the line gives away. Never refreshed: somebody is typing. */
export function declineLine(scene: Scene, card: PartnershipCard): Drawing {
  const say = sentences(scene.reader.locale);
  const first = cut(firstName(card.person), 40);
  const target = { id: card.partnershipId, version: card.version };
  return {
    summary: notification(scene, 'declineLine.summary'),
    body: [
      kicker(scene, 'declineLine.kicker'),
      namedTitle(scene, 'declineLine.title', { first }),
      {
        type: 'Input.Text',
        id: 'line',
        label: say('declineLine.label'),
        placeholder: say('declineLine.placeholder'),
        maxLength: 300,
        isMultiline: true,
      },
      ...buttons(
        execute(scene, 'buttons.sendLine', 'sendDeclineLine', target),
        execute(scene, 'buttons.leaveIt', 'leaveDecline', target, { leavesInput: true }),
      ),
      namedNote(scene, 'declineLine.note', { first }),
    ],
  };
}
