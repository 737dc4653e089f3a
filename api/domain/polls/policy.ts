import {
  smallProgramme,
  type PollDoor,
  type PollQuestion,
  type PollState,
  type PollTemplate,
  type Words,
} from '../../contracts/polls.ts';

const day = 86_400_000;

/** Azure DocumentDB keeps its backups that long; until then they still hold what the database has destroyed. */
export const backupDays = 35;
const shortestDays = 1;
const longestDays = 60;
/** A draft says when it would end, at most so far away: it need not be opened today. */
const farthestDays = 2 * longestDays;
/** How long after close those asked are told what came of it, should no lead have said what changes. */
const tellAfterDays = 7;
const remindBeforeDays = 2;
const shortestWithReminderDays = 3;

/** States in which answers are taken; while people are still being asked, the first of them answer already. */
export const answerable = ['opening', 'open'] as const satisfies readonly PollState[];

interface Moment {
  state: PollState;
  closesAt: Date;
}

/** Does it take answers at that instant? Its last moment is not one of them. */
export const isAnswerable = ({ state, closesAt }: Moment, now: Date): boolean =>
  answerable.some((one) => one === state) && now < closesAt;

/** A draft is its leads' alone; afterwards it is for those it asked, too. */
export const maySeePoll = (state: PollState, { isLead, wasAsked }: { isLead: boolean; wasAsked: boolean }): boolean =>
  isLead || (state !== 'draft' && wasAsked);

/** Too small for charts: fixed when a poll opens. */
export const isSmallProgramme = (people: number): boolean => people < smallProgramme;

/** The instants of a poll that opens now. The one reminder: two days before the end; none in a short poll or a channel. */
export function pollDates(now: Date, closesAt: Date, door: PollDoor): { remindAt: Date | null; tellAt: Date } {
  const isShort = closesAt.getTime() - now.getTime() < shortestWithReminderDays * day;
  const remindAt = new Date(closesAt.getTime() - remindBeforeDays * day);
  return {
    remindAt: isShort || door === 'channel' ? null : remindAt,
    tellAt: new Date(closesAt.getTime() + tellAfterDays * day),
  };
}

/** Options that a question of this kind has at least and at most. */
const optionsOf = { scale: [4, 5], choice: [2, 5], text: [0, 0] } as const;

export type Missing =
  | 'pollNeedsQuestion'
  | 'pollNeedsWords'
  | 'pollNeedsOptions'
  | 'pollSameOption'
  | 'pollSameQuestion'
  | 'pollTooShort'
  | 'pollTooLong';

/** What keeps a draft from being opened; null: nothing. */
export function whatIsMissing(
  draft: { questions: readonly PollQuestion[]; closesAt: Date },
  now: Date,
): Missing | null {
  const days = (draft.closesAt.getTime() - now.getTime()) / day;
  const wrong = whatIsWrongWith(draft.questions);
  if (wrong) return wrong;
  if (days < shortestDays) return 'pollTooShort';
  return days > longestDays ? 'pollTooLong' : null;
}

/** Does a draft say an end that no poll opened in the next weeks can have? */
export const isTooFar = (closesAt: Date, now: Date): boolean => closesAt.getTime() - now.getTime() > farthestDays * day;

/** What its questions still lack; null: nothing. */
export function whatIsWrongWith(questions: readonly PollQuestion[]): Missing | null {
  if (questions.length === 0) return 'pollNeedsQuestion';
  for (const question of questions) {
    const wrong = whatIsWrong(question);
    if (wrong) return wrong;
  }
  return new Set(questions.map(contentOf)).size < questions.length ? 'pollSameQuestion' : null;
}

function whatIsWrong({ kind, text, options }: PollQuestion): Missing | null {
  const [least, most] = optionsOf[kind];
  if (!hasWords(text)) return 'pollNeedsWords';
  if (options.length < least || options.length > most || !options.every(hasWords)) return 'pollNeedsOptions';
  return isTwice(options, 'en') || isTwice(options, 'de') ? 'pollSameOption' : null;
}

const hasWords = ({ en, de }: Words): boolean => en !== '' || de !== '';

/** Would two buttons read the same to somebody of that language? */
function isTwice(options: readonly Words[], locale: keyof Words): boolean {
  const read = options.map((words) => wordsFor(words, locale).toLocaleLowerCase(locale));
  return new Set(read).size < read.length;
}

/** In the reader's language, or in the other one where it has none. */
const wordsFor = (words: Words, locale: keyof Words): string => words[locale] || words[locale === 'en' ? 'de' : 'en'];

/** All that a question says, as one text: two questions of the same content are one. */
export const contentOf = ({ kind, text, options }: PollQuestion): string =>
  JSON.stringify([kind, text.en, text.de, options.map(({ en, de }) => [en, de])]);

/** Is this an answer to this question? Null takes one back. */
export function fitsQuestion({ kind, options }: PollQuestion, value: number | string | null): boolean {
  if (value === null) return true;
  if (kind === 'text') return typeof value === 'string';
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < options.length;
}

/** Is it written by Pairwise for what pairs say about meetings? Nobody opens, answers or calls it off by hand. */
export const isOfSessions = (template: PollTemplate): boolean => template === 'sessions';
