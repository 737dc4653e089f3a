import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { openInsight, titleLine } from './parts.ts';

/** To a programme's neutral contact: pass it on without a name? Whose it is stands nowhere. */
export function insightPassOn(scene: Scene, view: Extract<CardView, { card: 'insightPassOn' }>): Drawing {
  const target = { insightId: view.insightId, version: view.version };
  const programme = cut(view.programmeName, 60);
  return {
    summary: notification(scene, 'insightPassOn.summary', { programme: cut(programme, 40) }),
    body: [
      kicker(scene, 'insightPassOn.kicker'),
      namedTitle(scene, 'insightPassOn.title', { programme }),
      titleLine(view),
      ...quote(view.text),
      ...buttons(
        execute(scene, 'buttons.passItOn', 'passOnInsight', target),
        execute(scene, 'buttons.notThisOne', 'dontPassOn', target),
        openInsight(scene, view.insightId),
      ),
      note(scene, 'insightPassOn.note'),
    ],
  };
}
