import type { CardView } from '../../../api/contracts/cards.ts';
import { momentOf } from '../../../api/sentences/dates.ts';
import { pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { namedSentence } from '../parts/namedText.ts';
import { title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { namesOf } from './bond.ts';
import { programmeKicker } from './programmeKicker.ts';

/** The reader has started; the card waits with them, and reads the same whatever the others have said so far. */
export function roundStarted(scene: Scene, view: Extract<CardView, { card: 'roundStarted' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  const isRing = view.others.length > 0;
  const values = { ...namesOf(view), by: momentOf(view.answerBy, scene.now, scene.reader) };
  return {
    summary: notification(scene, isRing ? 'roundStarted.summaryRing' : 'roundStarted.summary', values),
    refresh: target,
    body: [
      programmeKicker(scene, view),
      title(scene, 'roundStarted.title'),
      namedSentence(scene, isRing ? 'roundStarted.textRing' : 'roundStarted.text', values),
      ...buttons(
        open(scene, 'buttons.open', pageLink(scene, `partnerships/${view.partnershipId}`)),
        execute(scene, 'buttons.notForMe', 'declinePartnership', target),
      ),
    ],
  };
}
