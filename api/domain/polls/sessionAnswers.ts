import { feedbackChips, feedbackQuestions, type FeedbackAnswers } from '../../contracts/feedback.ts';
import type { PollQuestion, Words } from '../../contracts/polls.ts';
import type { Answers } from './sealedAnswers.ts';

const both = (en: string, de: string): Words => ({ en, de });

const chips: {
  readonly [Question in keyof typeof feedbackChips]: Record<(typeof feedbackChips)[Question][number], Words>;
} = {
  worked: {
    trying: both('Trying it right away', 'Gleich ausprobieren'),
    aim: both('Clear goal', 'Klares Ziel'),
    pace: both('Right pace', 'Passendes Tempo'),
    questions: both('Good questions', 'Gute Fragen'),
    other: both('Something else', 'Etwas anderes'),
  },
  didnt: {
    tooShort: both('Too short', 'Zu kurz'),
    tooMuch: both('Too much at once', 'Zu viel auf einmal'),
    wrongTopic: both('Wrong topic', 'Falsches Thema'),
    interruptions: both('Interruptions', 'Störungen'),
    nothing: both('Nothing', 'Nichts'),
  },
  change: {
    longer: both('More time', 'Mehr Zeit'),
    realCase: both('Bring a real case', 'Echten Fall mitbringen'),
    swapRoles: both('Swap roles', 'Rollen tauschen'),
    otherDay: both('Other day', 'Anderer Tag'),
    keepIt: both('Keep it so', 'So lassen'),
  },
};

const texts: Record<keyof typeof feedbackChips, Words> = {
  worked: both('What worked?', 'Was lief gut?'),
  didnt: both('What didn’t?', 'Was lief nicht?'),
  change: both('What to change next time?', 'Was soll nächstes Mal anders sein?'),
};

const commentId = 'sessions-comment';
const idOf = (question: keyof typeof feedbackChips): string => `sessions-${question}`;
/** Inside the sealed answers: who has spoken, under their name in this poll, so that one person is never taken for five. */
const byKey = 'by';

/** What a programme's poll about meetings asks: the three questions of the card, and a comment. */
export const sessionQuestions: PollQuestion[] = [
  ...feedbackQuestions.map((question) => ({
    id: idOf(question),
    kind: 'choice' as const,
    text: texts[question],
    options: feedbackChips[question].map(
      (chip) => (chips[question] as Record<string, Words>)[chip] ?? both(chip, chip),
    ),
  })),
  { id: commentId, kind: 'text', text: both('In their own words', 'In eigenen Worten'), options: [] },
];

/** What somebody says after a session, as answers to these questions. Pure. */
export function toAnswers(by: string, answers: FeedbackAnswers, comment: string): Answers {
  const places = feedbackQuestions.map((question) => {
    const chip = answers[question];
    return [idOf(question), chip === null ? null : (feedbackChips[question] as readonly string[]).indexOf(chip)];
  });
  return { ...Object.fromEntries(places), [commentId]: comment === '' ? null : comment, [byKey]: by };
}

/** And back again. Pure. */
export function fromAnswers(said: Answers): { answers: FeedbackAnswers; comment: string } {
  const chipOf = (question: keyof typeof feedbackChips): string | null => {
    const place = said[idOf(question)];
    return typeof place === 'number' ? (feedbackChips[question][place] ?? null) : null;
  };
  const answers = Object.fromEntries(feedbackQuestions.map((question) => [question, chipOf(question)]));
  const comment = said[commentId];
  return { answers: answers as FeedbackAnswers, comment: typeof comment === 'string' ? comment : '' };
}

/** Who spoke, and what. Pure. */
export function whoseAnswers({ [byKey]: by, ...answers }: Answers): { whose: string; answers: Answers } {
  return { whose: typeof by === 'string' ? by : '', answers };
}
