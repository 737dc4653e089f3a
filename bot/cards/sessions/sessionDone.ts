import type { CardView } from '../../../api/contracts/cards.ts';
import { kicker } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import { execute } from '../parts/buttons.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { nextButtons, nextTitle } from './nextDate.ts';
import { refreshOf } from './target.ts';
import { whenOf } from './times.ts';
import { weDidMeet } from './weDidMeet.ts';

/** Everything is answered: what was kept, and when they meet next. */
export function sessionDone(scene: Scene, view: Extract<CardView, { card: 'sessionDone' }>): Drawing {
  return {
    summary: view.next
      ? notification(scene, 'sessionDone.summary', { when: whenOf(scene, view.next.startsAt) })
      : notification(scene, view.isLast ? 'sessionDone.titleLast' : 'sessionDone.summaryNoDate'),
    refresh: refreshOf(view),
    body: [
      kicker(scene, 'sessionDone.kicker'),
      ...nextTitle(scene, view),
      ...quote(cut(view.kept, 300)),
      ...nextButtons(scene, view, view.saidNo ? undefined : sayWhatHelped(scene, view)),
      ...(view.saidNo ? weDidMeet(scene, view) : []),
    ],
  };
}

/** A line to the partner, by choice: nobody is asked for one. */
const sayWhatHelped = (scene: Scene, { partnershipId, sessionId }: Extract<CardView, { card: 'sessionDone' }>) =>
  execute(scene, 'buttons.sayWhatHelped', 'openLine', { partnershipId, sessionId });
