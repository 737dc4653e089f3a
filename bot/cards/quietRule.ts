import { buttons, execute } from './parts/buttons.ts';
import { facts } from './parts/facts.ts';
import { kicker, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** The answer to "why": how often Pairwise writes unasked. */
export function quietRule(scene: Scene): Drawing {
  return {
    summary: notification(scene, 'quietRule.summary'),
    body: [
      kicker(scene, 'quietRule.kicker'),
      title(scene, 'quietRule.title'),
      ...facts(scene, [
        { label: 'quietRule.notCounted', value: sentence(scene, 'quietRule.notCountedDoes') },
        { label: 'quietRule.rest', value: sentence(scene, 'quietRule.restDoes') },
      ]),
      ...buttons(execute(scene, 'buttons.pause', 'pause')),
    ],
  };
}
