import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker, namedTitle } from '../parts/namedText.ts';
import { kicker } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { nextDate } from './nextDate.ts';
import { quietUntil } from './quietUntil.ts';
import { refreshOf } from './target.ts';
import { whenOf } from './times.ts';

type View = Extract<CardView, { card: 'sessionOff' }>;

/** A meeting that will not be: what comes instead. */
export function sessionOff(scene: Scene, view: View): Drawing {
  const refresh = refreshOf(view);
  if (view.because === 'ended') return { ...wrappedUp(scene, view), refresh };
  if (view.pausedUntil) return { ...quietUntil(scene, view, view.pausedUntil), refresh };
  const names = firstNames(scene, view);
  return {
    summary: view.next
      ? notification(scene, 'sessionOff.summaryNext', { names, when: whenOf(scene, view.next.startsAt) })
      : notification(scene, 'sessionOff.summaryNoDate', { names }),
    refresh,
    body: [namedKicker(scene, 'sessionOff.skipped', { names }), ...nextDate(scene, view)],
  };
}

function wrappedUp(scene: Scene, view: View): Drawing {
  const names = firstNames(scene, view);
  return {
    summary: notification(scene, 'sessionOff.ended', { names }),
    body: [
      kicker(scene, 'ended.kicker'),
      namedTitle(scene, 'sessionOff.ended', { names }),
      ...buttons(execute(scene, 'buttons.findPartner', 'findPartner')),
    ],
  };
}
