import type { CardView } from '../../../api/contracts/cards.ts';
import { feedbackChips, feedbackQuestions, feedbackSees } from '../../../api/contracts/feedback.ts';
import { questionWords, wordsOfChip } from '../../../api/contracts/feedbackWords.ts';
import { usualThresholds } from '../../../api/contracts/polls.ts';
import { nearDayOf } from '../../../api/sentences/dates.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { ActionSet, ChoiceSet, TextBlock } from '../elements.ts';
import { buttons, chip, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedNote } from '../parts/namedText.ts';
import { kicker, note, sharedTitle } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { targetOf } from '../sessions/target.ts';
import { notification } from '../text.ts';

type View = Extract<CardView, { card: 'sessionFeedback' }>;

/**
 * One of three questions about a meeting: a tap answers it and goes on. Who sees it is chosen before, "only me" unless the
 * reader says otherwise, and what each choice means stands below it. Never refreshed: somebody is choosing.
 */
export function sessionFeedback(scene: Scene, view: View): Drawing {
  const asks = questionOf(scene, view);
  return {
    summary: notification(scene, 'sessionFeedback.summary', { title: asks }),
    body: [
      kicker(scene, 'sessionFeedback.kicker', { number: feedbackQuestions.indexOf(view.question) + 1 }),
      sharedTitle(asks),
      whoSees(scene, view),
      whatItMeans(scene, view),
      ...chips(scene, view),
      namedNote(scene, 'sessionFeedback.note', { names: firstNames(scene, view) }),
    ],
  };
}

function questionOf(scene: Scene, { question, startsAt }: View): string {
  const { locale } = scene.reader;
  const isToday = nearDayOf(startsAt, scene.now, scene.reader) === 'today';
  return question === 'worked' && isToday
    ? sentences(locale)('sessionFeedback.workedToday')
    : questionWords[question][locale];
}

function whatItMeans(scene: Scene, { canCount, isSmall, backupDays: days }: View): TextBlock {
  if (!canCount) return note(scene, 'sessionFeedback.notePartner');
  const values = { ...usualThresholds, days };
  return note(scene, isSmall ? 'sessionFeedback.noteCountSmall' : 'sessionFeedback.noteCount', values);
}

function whoSees(scene: Scene, { sees, canCount, others }: View): ChoiceSet {
  const say = sentences(scene.reader.locale);
  const isRing = others.length > 0;
  const words = (one: View['sees']) =>
    say(one === 'partner' && isRing ? 'sessionFeedback.partnerRing' : `sessionFeedback.${one}`);
  return {
    type: 'Input.ChoiceSet',
    id: 'sees',
    label: say('sessionFeedback.whoSees'),
    style: 'compact',
    value: sees,
    choices: feedbackSees.options
      .filter((one) => one !== 'programme' || canCount)
      .map((one) => ({ title: words(one), value: one })),
  };
}

function chips(scene: Scene, view: View): ActionSet[] {
  const { question } = view;
  const target = { ...targetOf(view), question };
  const taps = feedbackChips[question].map((one, at) =>
    chip(wordsOfChip(question, one)[scene.reader.locale], at + 1, 'answerSessionFeedback', { ...target, chip: one }),
  );
  return buttons(...taps, execute(scene, 'buttons.skip', 'skipFeedback', target));
}
