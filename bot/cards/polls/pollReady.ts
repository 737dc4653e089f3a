import type { CardView } from '../../../api/contracts/cards.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { sentence, title } from '../parts/ownText.ts';
import { programmeNotification } from '../rounds/programmeNotification.ts';
import type { Drawing, Scene } from '../scene.ts';
import { pollKicker } from './pollParts.ts';

/** To a lead: the poll has closed. With results there is one thing to do, which everybody asked will read. */
export function pollReady(scene: Scene, view: Extract<CardView, { card: 'pollReady' }>): Drawing {
  const { outcome } = view;
  const page = pageLink(scene, `polls/${view.pollId}`);
  const isShown = outcome === 'shown';
  const { number } = numberWord(scene.reader.locale, view.thresholds.figures);
  return {
    summary: programmeNotification(
      scene,
      isShown ? 'pollReady.summary' : 'pollReady.summaryNothing',
      view.programmeName,
    ),
    body: [
      pollKicker(scene, view, 'pollReady.kicker'),
      title(scene, `pollReady.${outcome}Title`, { number }),
      sentence(scene, `pollReady.${outcome}Text`),
      ...buttons(
        isShown
          ? open(scene, 'buttons.sayWhatChanges', page, { isLikeliest: true })
          : open(scene, 'buttons.open', page),
      ),
    ],
  };
}
