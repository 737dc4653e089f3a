import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** To the author of a message that somebody saved: their words, and three answers of the same size. */
export function saveConsent(scene: Scene, view: Extract<CardView, { card: 'saveConsent' }>): Drawing {
  const { insightId, version, saver, text, mayBeUnnamed } = view;
  const name = cut(saver.name, 60);
  const target = { insightId, version };
  return {
    summary: notification(scene, 'saveConsent.summary', { name: cut(saver.name, 30) }),
    body: [
      kicker(scene, 'saveConsent.kicker'),
      namedTitle(scene, 'saveConsent.title', { name }),
      ...quote(text),
      ...buttons(
        execute(scene, 'buttons.ok', 'consentNamed', target),
        mayBeUnnamed ? execute(scene, 'buttons.okUnnamed', 'consentUnnamed', target) : null,
        execute(scene, 'buttons.no', 'consentRefused', target),
      ),
      note(scene, 'saveConsent.note'),
    ],
  };
}
