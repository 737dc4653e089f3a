import type { CardOfOthers } from '../../../api/contracts/cards.ts';
import { dayOfDate } from '../../../api/sentences/dates.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';

/** The two have paused; both may go on sooner. */
export function quietUntil(
  scene: Scene,
  view: CardOfOthers & { partnershipId: string; version: number },
  isoDate: string,
): Drawing {
  const names = firstNames(scene, view);
  const until = dayOfDate(isoDate, scene.reader);
  return {
    summary: notification(scene, 'sessionOff.summaryPaused', { names, until }),
    body: [
      namedKicker(scene, 'sessionOff.paused', { names }),
      title(scene, 'paused.title', { until }),
      sentence(scene, 'sessionOff.textPaused'),
      ...buttons(execute(scene, 'buttons.resume', 'resumePair', { id: view.partnershipId, version: view.version })),
    ],
  };
}
