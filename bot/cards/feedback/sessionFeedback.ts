import type { CardView } from '../../../api/contracts/cards.ts';
import { feedbackChips, feedbackQuestions, feedbackSees } from '../../../api/contracts/feedback.ts';
import { nearDayOf } from '../../../api/sentences/dates.ts';
import { sentences, type SentenceKey } from '../../../api/sentences/sentences.ts';
import type { ActionSet, ChoiceSet } from '../elements.ts';
import { buttons, chip, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { namedNote } from '../parts/namedText.ts';
import { kicker, note, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { targetOf } from '../sessions/target.ts';
import { notification } from '../text.ts';

type View = Extract<CardView, { card: 'sessionFeedback' }>;

/**
 * One of three questions about a meeting: a tap answers it and goes on. Who sees it is chosen before, "only me" unless the
 * reader says otherwise. Never refreshed: somebody is choosing.
 */
export function sessionFeedback(scene: Scene, view: View): Drawing {
  const asks = titleKey(scene, view);
  return {
    summary: notification(scene, 'sessionFeedback.summary', { title: sentences(scene.reader.locale)(asks) }),
    body: [
      kicker(scene, 'sessionFeedback.kicker', { number: feedbackQuestions.indexOf(view.question) + 1 }),
      title(scene, asks),
      whoSees(scene, view),
      ...chips(scene, view),
      namedNote(scene, 'sessionFeedback.note', { names: firstNames(scene, view) }),
      note(scene, view.canCount ? 'sessionFeedback.noteCount' : 'sessionFeedback.notePartner'),
    ],
  };
}

function titleKey(scene: Scene, { question, startsAt }: View): SentenceKey {
  const isToday = nearDayOf(startsAt, scene.now, scene.reader) === 'today';
  return question === 'worked' && isToday ? 'sessionFeedback.workedToday' : `sessionFeedback.${question}`;
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
  const say = sentences(scene.reader.locale);
  const target = { ...targetOf(view), question };
  const taps = feedbackChips[question].map((one, at) =>
    chip(say(`sessionFeedback.chips.${question}.${one}` as SentenceKey), at + 1, 'answerSessionFeedback', {
      ...target,
      chip: one,
    }),
  );
  return buttons(...taps, execute(scene, 'buttons.skip', 'skipFeedback', target));
}
