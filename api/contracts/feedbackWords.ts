import type { feedbackChips, FeedbackQuestion } from './feedback.ts';
import type { Words } from './polls.ts';

const both = (en: string, de: string): Words => ({ en, de });

/** The questions about a session as the card, the page and the figures ask them. */
export const questionWords: Readonly<Record<FeedbackQuestion, Words>> = {
  worked: both('What worked?', 'Was lief gut?'),
  didnt: both('What didn’t?', 'Was lief nicht?'),
  change: both('What to change next time?', 'Was soll nächstes Mal anders sein?'),
};

/** Their answers, everywhere the same; a button of a card shows twenty characters. */
export const chipWords: {
  readonly [Question in FeedbackQuestion]: Readonly<Record<(typeof feedbackChips)[Question][number], Words>>;
} = {
  worked: {
    trying: both('Trying it out', 'Ausprobieren'),
    aim: both('A clear aim', 'Klares Ziel'),
    pace: both('The pace', 'Das Tempo'),
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
    realCase: both('Bring a real case', 'Ein echter Fall'),
    swapRoles: both('Swap roles', 'Rollen tauschen'),
    otherDay: both('Other day', 'Anderer Tag'),
    keepIt: both('Keep it so', 'So lassen'),
  },
};

/** The words of one of a question's chips; a chip that is none of them says itself. */
export const wordsOfChip = (question: FeedbackQuestion, chip: string): Words =>
  (chipWords[question] as Readonly<Record<string, Words>>)[chip] ?? both(chip, chip);
