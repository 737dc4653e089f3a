import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf, nearDayOf } from '../../../api/sentences/dates.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { note, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { refreshOf, targetOf } from './target.ts';
import { whenOf } from './times.ts';

type View = Extract<CardView, { card: 'sessionAfter' }>;

/** Its time has passed: one question, three answers of one size. */
export function sessionAfter(scene: Scene, view: View): Drawing {
  const names = firstNames(scene, view);
  const isRing = view.others.length > 0;
  const target = targetOf(view);
  return {
    summary: notification(scene, summaryKey(scene, view), { names, day: dayOf(view.startsAt, scene.reader) }),
    refresh: refreshOf(view),
    body: [
      namedKicker(scene, 'sessionAfter.kicker', { when: whenOf(scene, view.startsAt), names }),
      title(scene, isRing ? 'sessionAfter.titleRing' : 'sessionAfter.title'),
      ...buttons(
        execute(scene, 'buttons.weMet', 'recordHeld', target, { isLikeliest: true }),
        execute(scene, 'buttons.weMovedIt', 'recordMoved', target),
        execute(scene, 'buttons.no', 'recordNotHeld', target),
      ),
      note(scene, isRing ? 'sessionAfter.noteRing' : 'sessionAfter.note'),
    ],
  };
}

function summaryKey(scene: Scene, { startsAt }: View) {
  const near = nearDayOf(startsAt, scene.now, scene.reader);
  if (near === 'today') return 'sessionAfter.summaryToday';
  return near === 'yesterday' ? 'sessionAfter.summaryYesterday' : 'sessionAfter.summaryDay';
}
