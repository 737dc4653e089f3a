import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf } from '../../../api/sentences/dates.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { pageLink } from '../links.ts';
import { buttons, open } from '../parts/buttons.ts';
import { note, sentence } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { written } from '../text.ts';
import { pollKicker } from './pollParts.ts';
import { questionNotification } from './questionNotification.ts';
import { wordsFor } from './words.ts';

/** A poll in a channel: the same for all who read it, a link and no state of anybody. */
export function channelPoll(scene: Scene, view: Extract<CardView, { card: 'channelPoll' }>): Drawing {
  // Readers of a channel have clocks of their own; a day is true on nearly all of them.
  const values = { ...numberWord(scene.reader.locale, view.questions), closes: dayOf(view.closesAt, scene.reader) };
  return {
    summary: questionNotification(scene, { ...view, question: { text: view.title } }, 'channelPoll.summary'),
    body: [
      pollKicker(scene, view, 'channelPoll.kicker'),
      { ...written(wordsFor(scene, view.title), { size: 'Large', weight: 'Bolder' }), spacing: 'Small' },
      sentence(scene, 'channelPoll.text', values),
      ...buttons(open(scene, 'buttons.answer', pageLink(scene, `polls/${view.pollId}`), { isLikeliest: true })),
      note(scene, 'channelPoll.note'),
    ],
  };
}
