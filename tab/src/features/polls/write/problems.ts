import type { Locale } from '../../../../../api/contracts/common.ts';
import type { Words } from '../../../../../api/contracts/polls.ts';
import { said } from '../words.ts';
import { optionLimits, otherLocale, type Draft, type DraftQuestion } from './draft.ts';

const DAY_MS = 86_400_000;

/** Where in the draft something is to be done; `place` counts from 0. */
export type Place = { place: number; locale: Locale; part: 'text' | 'options' };

/** What is worth a look before a poll is sent. Those that `stops` have to be done first. */
export type Problem =
  | { code: 'noQuestion' | 'tooSoon' | 'tooLate'; stops: true }
  | ({ code: 'noWords' | 'tooFewOptions' | 'sameOptions' | 'sameQuestion'; stops: true } & Place)
  | ({ code: 'missing' | 'optionsMissing' | 'aboutPartner' | 'neverShown'; stops: false } & Place);

const isEmpty = ({ en, de }: Words): boolean => !en.trim() && !de.trim();

/** Words of a question that ask about a person: a poll is about the programme. */
const aboutPartner =
  /\b(your|my) (partner|mentor|mentee|buddy)\b|\b(dein|mein)e?[nmrs]? (partner|mentor|mentee|buddy)/i;

/** True where readers of this language would get the other one's words. */
export function isMissing({ text, options }: Pick<DraftQuestion, 'text' | 'options'>, locale: Locale): boolean {
  const lacks = (words: Words) => !words[locale].trim() && words[otherLocale(locale)].trim() !== '';
  return lacks(text) || options.some(lacks);
}

/**
 * What stands in the way of sending, first; then what is worth a look. `now` in ms; `isSmall`: only averages of scales
 * would ever be shown. Pure.
 */
export function problemsOf(draft: Draft, locale: Locale, now: number, isSmall = false): Problem[] {
  const closesIn = Date.parse(draft.closesAt) - now;
  const whole: Problem[] = [];
  if (draft.questions.length === 0) whole.push({ code: 'noQuestion', stops: true });
  if (closesIn < DAY_MS) whole.push({ code: 'tooSoon', stops: true });
  if (closesIn > 60 * DAY_MS) whole.push({ code: 'tooLate', stops: true });
  const ofQuestions = draft.questions.flatMap((question, place) => questionProblems(draft, question, place, locale));
  const hidden = isSmall ? neverShown(draft, locale) : [];
  return [...whole, ...ofQuestions, ...hidden].toSorted((a, b) => Number(b.stops) - Number(a.stops));
}

const neverShown = ({ questions }: Draft, locale: Locale): Problem[] =>
  questions.flatMap(({ kind }, place) =>
    kind === 'scale' ? [] : [{ code: 'neverShown', stops: false, place, locale, part: 'text' } as const],
  );

function questionProblems(draft: Draft, question: DraftQuestion, place: number, locale: Locale): Problem[] {
  const { text, options, kind } = question;
  if (isEmpty(text)) return [{ code: 'noWords', stops: true, place, locale, part: 'text' }];
  const found: Problem[] = [];
  const [fewest] = optionLimits[kind];
  if (options.length < fewest || options.some(isEmpty)) {
    found.push({ code: 'tooFewOptions', stops: true, place, locale, part: 'options' });
  } else if (hasTwice(options)) found.push({ code: 'sameOptions', stops: true, place, locale, part: 'options' });
  if (isTwice(draft, place)) found.push({ code: 'sameQuestion', stops: true, place, locale, part: 'text' });
  for (const one of [locale, otherLocale(locale)]) {
    const code = isMissing({ text, options: [] }, one) ? 'missing' : 'optionsMissing';
    const part = code === 'missing' ? 'text' : 'options';
    if (isMissing(question, one)) found.push({ code, stops: false, place, locale: one, part });
  }
  if (aboutPartner.test(`${text.en} ${text.de}`)) {
    found.push({ code: 'aboutPartner', stops: false, place, locale, part: 'text' });
  }
  return found;
}

const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
/** Would readers of one of the languages read the same? */
const areSame = (a: Words, b: Words): boolean =>
  same(said(a, 'en'), said(b, 'en')) || same(said(a, 'de'), said(b, 'de'));

const hasTwice = (options: readonly Words[]): boolean =>
  options.some((option, place) => options.slice(0, place).some((before) => areSame(before, option)));

const isTwice = ({ questions }: Draft, place: number): boolean => {
  const text = questions[place]?.text;
  return text !== undefined && questions.slice(0, place).some((before) => areSame(before.text, text));
};
