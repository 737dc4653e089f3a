import type { CardView } from '../../../api/contracts/cards.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { kicker, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { targetOf } from './target.ts';

/** The last step: a sentence to keep, or none. Never refreshed: somebody is typing. */
export function sessionKeep(scene: Scene, view: Extract<CardView, { card: 'sessionKeep' }>): Drawing {
  const say = sentences(scene.reader.locale);
  const target = targetOf(view);
  const keep = view.others.length > 0 ? 'buttons.keepForUsThree' : 'buttons.keepForUs';
  return {
    summary: notification(scene, 'sessionKeep.summary'),
    body: [
      kicker(scene, 'sessionKeep.kicker'),
      title(scene, 'sessionKeep.title'),
      {
        type: 'Input.Text',
        id: 'sentence',
        label: say('sessionKeep.label'),
        placeholder: say('sessionKeep.placeholder'),
        maxLength: 300,
        isMultiline: true,
      },
      ...buttons(
        execute(scene, keep, 'keepSentence', target, { isLikeliest: true }),
        execute(scene, 'buttons.done', 'finishSession', target, { leavesInput: true }),
      ),
    ],
  };
}
