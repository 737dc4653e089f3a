import type { CardView } from '../../../api/contracts/cards.ts';
import { longestAnswer } from '../../../api/contracts/polls.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { ActionSet, Element } from '../elements.ts';
import { buttons, chip, execute } from '../parts/buttons.ts';
import { namedNote } from '../parts/namedText.ts';
import { note } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, run, written } from '../text.ts';
import { pollKicker, promise, refreshOf } from './pollParts.ts';
import { questionNotification } from './questionNotification.ts';
import { wordsFor } from './words.ts';

type View = Extract<CardView, { card: 'poll' }>;

/**
 * One question of a poll: a tap is the answer, what was said before stands below. Sent again to who has not answered it is
 * the one reminder; to a lead who tries it out it counts nothing.
 */
export function poll(scene: Scene, view: View): Drawing {
  const { question, number, questions } = view;
  return {
    summary: questionNotification(scene, view, summaryKey(view)),
    ...(!view.isTry && { refresh: refreshOf(view) }),
    body: [
      pollKicker(scene, view, questions === 1 ? 'poll.kickerOne' : 'poll.kicker', { number, questions }),
      { ...written(wordsFor(scene, question.text), { size: 'Large', weight: 'Bolder' }), spacing: 'Small' },
      ...(question.kind === 'text' ? ownWords(scene, view) : chips(scene, view)),
      ...promise(scene, view, question),
      ...(view.isReminder ? [note(scene, 'poll.noteReminder')] : []),
      ...(view.isTry ? [note(scene, 'poll.noteTry')] : []),
    ],
  };
}

function summaryKey({ isReminder, question }: View) {
  if (isReminder) return 'poll.summaryReminder';
  return question.kind === 'text' ? 'poll.summaryWords' : 'poll.summary';
}

const targetOf = ({ pollId, question, isTry }: View) => ({
  pollId,
  questionId: question.id,
  ...(isTry && { isTry: true as const }),
});

/** An answer that stands is kept by passing over the question, not lost. */
const passOver = (scene: Scene, view: View) =>
  execute(scene, view.answer === null ? 'buttons.skip' : 'buttons.keepAnswer', 'skipPollQuestion', targetOf(view), {
    leavesInput: true,
  });

function chips(scene: Scene, view: View): Element[] {
  const options = view.question.options.map((option) => wordsFor(scene, option));
  const said = typeof view.answer === 'number' ? options[view.answer] : undefined;
  const taps = options.map((words, option) => chip(words, option + 1, 'answerPoll', { ...targetOf(view), option }));
  return [
    ...buttons(...taps, passOver(scene, view)),
    ...(said === undefined ? [] : [namedNote(scene, 'poll.said', { answer: said })]),
  ];
}

/** Never sent by a tap on something else: text waits for its own button. */
function ownWords(scene: Scene, view: View): Element[] {
  const say = sentences(scene.reader.locale);
  const said = typeof view.answer === 'string' ? run(cut(view.answer, longestAnswer)).text : '';
  const send: ActionSet[] = buttons(
    execute(scene, 'buttons.send', 'answerPoll', targetOf(view), { isLikeliest: true }),
    passOver(scene, view),
  );
  return [
    {
      type: 'Input.Text',
      id: 'words',
      label: say('poll.label'),
      placeholder: say('poll.placeholder'),
      ...(said && { value: said }),
      maxLength: longestAnswer,
      isMultiline: true,
    },
    ...send,
    ...(view.isSmall ? [] : [note(scene, 'poll.noteWords')]),
  ];
}
