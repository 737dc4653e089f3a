import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { facts } from '../parts/facts.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedKicker } from '../parts/namedText.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { targetOf } from './target.ts';

/** Once, for a while, for good, or (while there is time for it) only later: ordinary answers. Never refreshed: somebody is choosing. */
export function sessionSkip(scene: Scene, view: Extract<CardView, { card: 'sessionSkip' }>): Drawing {
  const names = firstNames(scene, view);
  const target = targetOf(view);
  return {
    summary: notification(scene, 'sessionSkip.summary', { names }),
    body: [
      namedKicker(scene, 'sessionSkip.kicker', { names }),
      title(scene, 'sessionSkip.title'),
      ...facts(scene, [
        { label: 'sessionSkip.once', value: sentence(scene, 'sessionSkip.onceDoes') },
        { label: 'sessionSkip.pause', value: sentence(scene, 'sessionSkip.pauseDoes') },
        { label: 'sessionSkip.wrapUp', value: sentence(scene, 'sessionSkip.wrapUpDoes') },
        ...(view.canSnooze
          ? [{ label: 'sessionSkip.later', value: sentence(scene, 'sessionSkip.laterDoes') } as const]
          : []),
      ]),
      ...buttons(
        execute(scene, 'buttons.skipOnce', 'skipOnce', target),
        execute(scene, 'buttons.pause', 'pausePartnership', target),
        execute(scene, 'buttons.wrapUp', 'endPartnership', target),
      ),
      ...buttons(
        view.canSnooze ? execute(scene, 'buttons.remindLater', 'snoozeSession', target) : null,
        execute(scene, 'buttons.needHelp', 'needHelp', { partnershipId: view.partnershipId }),
      ),
    ],
  };
}
