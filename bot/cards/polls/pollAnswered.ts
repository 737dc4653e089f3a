import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { note, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { pollKicker, refreshOf } from './pollParts.ts';
import { closesOf } from './words.ts';

/** Every question was reached: thank you, and until it closes a way back to the first one. */
export function pollAnswered(scene: Scene, view: Extract<CardView, { card: 'pollAnswered' }>): Drawing {
  const thanks = view.hasSaid ? 'pollAnswered.title' : 'pollAnswered.titleSkipped';
  const target = { pollId: view.pollId, ...(view.isTry && { isTry: true as const }) };
  return {
    summary: notification(scene, thanks),
    ...(!view.isTry && { refresh: refreshOf(view) }),
    body: [
      pollKicker(scene, view, 'pollAnswered.kicker'),
      title(scene, thanks),
      sentence(scene, 'pollAnswered.text', { closes: closesOf(scene, view) }),
      ...buttons(execute(scene, 'buttons.changeAnswers', 'reopenPoll', target)),
      ...(view.isTry ? [note(scene, 'poll.noteTry')] : []),
    ],
  };
}
