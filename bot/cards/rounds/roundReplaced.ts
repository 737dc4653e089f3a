import type { CardView } from '../../../api/contracts/cards.ts';
import { momentOf } from '../../../api/sentences/dates.ts';
import { exchangeFacts } from '../parts/exchangeFacts.ts';
import { facts } from '../parts/facts.ts';
import { note } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { bondOf, namesOf } from './bond.ts';
import { pairButtons } from './pairButtons.ts';
import { pairTitle } from './pairTitle.ts';
import { programmeKicker } from './programmeKicker.ts';

/** The pair before came to nothing: somebody else, the same day. Says nothing of who said no. */
export function roundReplaced(scene: Scene, view: Extract<CardView, { card: 'roundReplaced' }>): Drawing {
  const names = { ...namesOf(view), name: view.person.name };
  return {
    summary: notification(scene, `roundReplaced.${bondOf(view)}`, names),
    refresh: { id: view.partnershipId, version: view.version },
    body: [
      programmeKicker(scene, view, 'round.kickerChange'),
      ...pairTitle(scene, view),
      ...facts(scene, view.others.length > 0 ? [] : exchangeFacts(view)),
      ...pairButtons(scene, view, false),
      note(scene, 'roundReplaced.note', { by: momentOf(view.answerBy, scene.now, scene.reader) }),
    ],
  };
}
