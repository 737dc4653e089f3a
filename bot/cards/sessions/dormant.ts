import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf } from '../../../api/sentences/dates.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { note, question, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** Not met for a while: go on, pause, end, or be asked again; all of them good answers. */
export function dormant(scene: Scene, view: Extract<CardView, { card: 'dormant' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  const lastMet = view.lastMet ? dayOf(view.lastMet, scene.reader) : '';
  const values = { names: firstNames(scene, view), lastMet };
  return {
    summary: notification(scene, lastMet ? 'dormant.summary' : 'dormant.summaryNever', values),
    body: [
      namedKicker(scene, 'sessionSkip.kicker', values),
      lastMet ? title(scene, 'dormant.title', { lastMet }) : title(scene, 'dormant.titleNever'),
      question(scene, 'dormant.question'),
      ...buttons(
        execute(scene, 'buttons.findTime', 'findSlot', target),
        execute(scene, 'buttons.pause', 'pausePair', target),
        execute(scene, 'buttons.wrapUp', 'endPair', target),
      ),
      ...buttons(
        execute(scene, 'buttons.later', 'laterDormant', target),
        execute(scene, 'buttons.needHelp', 'needHelp', { partnershipId: view.partnershipId }),
      ),
      note(scene, 'dormant.note'),
    ],
  };
}
