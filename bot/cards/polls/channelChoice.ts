import type { CardView } from '../../../api/contracts/cards.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, written } from '../text.ts';
import { wordsFor } from './words.ts';

/** Several polls are open: their first questions, each under the number to write. */
export function channelChoice(scene: Scene, { titles }: Extract<CardView, { card: 'channelChoice' }>): Drawing {
  return {
    summary: notification(scene, 'channelChoice.title'),
    body: [
      kicker(scene, 'channelChoice.kicker'),
      title(scene, 'channelChoice.title'),
      ...titles.map((words, at) => written(`${at + 1}  ${cut(wordsFor(scene, words), 120)}`)),
      sentence(scene, 'channelChoice.text'),
    ],
  };
}
