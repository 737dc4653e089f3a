import type { CardView } from '../../../api/contracts/cards.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { sentence, title } from '../parts/ownText.ts';
import { programmeNotification } from '../rounds/programmeNotification.ts';
import type { Drawing, Scene } from '../scene.ts';
import { changeFact, pollKicker, refreshOf } from './pollParts.ts';

/** Too few answered: nothing is shown, to anybody. A small programme keeps the answers for its next poll. */
export function pollTooFew(scene: Scene, view: Extract<CardView, { card: 'pollTooFew' }>): Drawing {
  return {
    summary: programmeNotification(scene, 'pollTooFew.summary', view.programmeName),
    refresh: refreshOf(view),
    body: [
      pollKicker(scene, view, 'pollOver.kicker'),
      title(scene, 'pollTooFew.title', { number: numberWord(scene.reader.locale, view.thresholds.figures).number }),
      sentence(scene, view.isPooled ? 'pollTooFew.textPooled' : 'pollTooFew.text'),
      ...changeFact(scene, view.change),
    ],
  };
}
