import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons } from '../parts/buttons.ts';
import { note, title } from '../parts/ownText.ts';
import { programmeNotification } from '../rounds/programmeNotification.ts';
import type { Drawing, Scene } from '../scene.ts';
import { changeFact, pollKicker, refreshOf, seeResults } from './pollParts.ts';

/** What came of a poll whose answers have no one figure: its page has them. */
export function pollResultsReady(scene: Scene, view: Extract<CardView, { card: 'pollResultsReady' }>): Drawing {
  const { answered: count, change } = view;
  const summary = change ? 'pollClosed.summaryChange' : 'pollClosed.summary';
  return {
    summary: programmeNotification(scene, summary, view.programmeName, { count }),
    refresh: refreshOf(view),
    body: [
      pollKicker(scene, view, 'pollClosed.kicker'),
      title(scene, 'pollResultsReady.title', { count }),
      ...changeFact(scene, change),
      ...buttons(seeResults(scene, view)),
      note(scene, 'pollClosed.note', { figures: view.thresholds.figures }),
    ],
  };
}
