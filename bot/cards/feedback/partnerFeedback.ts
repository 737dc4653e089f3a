import type { CardView } from '../../../api/contracts/cards.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstName } from '../parts/firstName.ts';
import { namedNote, namedTitle } from '../parts/namedText.ts';
import { kicker } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** A line to the partner, with the reader's name. Never refreshed: somebody is typing. */
export function partnerFeedback(scene: Scene, view: Extract<CardView, { card: 'partnerFeedback' }>): Drawing {
  const say = sentences(scene.reader.locale);
  const first = cut(firstName(view.person), 40);
  const { partnershipId, afterSessionId, onceKey, person } = view;
  const target = {
    partnershipId,
    ...(afterSessionId && { sessionId: afterSessionId }),
    toPersonId: person.id,
    onceKey,
  };
  return {
    summary: notification(scene, 'partnerFeedback.summary', { first }),
    body: [
      kicker(scene, 'partnerFeedback.kicker'),
      namedTitle(scene, 'partnerFeedback.title', { first }),
      {
        type: 'Input.Text',
        id: 'line',
        label: say('partnerFeedback.label'),
        placeholder: say('partnerFeedback.placeholder'),
        maxLength: 300,
        isMultiline: true,
      },
      ...buttons(
        execute(scene, 'buttons.send', 'sendFeedback', target, { isLikeliest: true }),
        execute(scene, 'buttons.keepForMe', 'keepFeedback', target),
      ),
      namedNote(scene, 'partnerFeedback.note', { first }),
    ],
  };
}
