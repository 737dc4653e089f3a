import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey } from 'i18next';
import type { QuestionResult } from '../../../api/contracts/pollResults.ts';
import type { Words } from '../../../api/contracts/polls.ts';
import type { T } from '../../../tab/src/features/polls/words.ts';

const languages = ['en', 'de'] as const;

const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;

/** Loads the pages' own sentences; the language is chosen by `speaking`. */
export async function startWords(): Promise<void> {
  const resources = Object.fromEntries(
    languages.map((language) => [language, { polls: words(language, 'polls'), numbers: words(language, 'numbers') }]),
  );
  await i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } });
}

export async function speaking(language: (typeof languages)[number]): Promise<T> {
  await i18next.changeLanguage(language);
  return i18next.getFixedT(language, 'polls');
}

export const both = (en: string, de = `${en} (de)`): Words => ({ en, de });

const howFar = [
  both('Not at all', 'Gar nicht'),
  both('A little', 'Ein wenig'),
  both('Partly', 'Teils, teils'),
  both('Mostly', 'Überwiegend'),
  both('Fully', 'Voll und ganz'),
];

/** A scale as it was answered: from ten answers on with its distribution, below with its average alone. */
export function scaleResult(counts: readonly number[], given: Partial<QuestionResult> = {}): QuestionResult {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, place) => sum + count * (place + 1), 0);
  return {
    questionId: 'own-1',
    kind: 'scale',
    text: both('I can use what I learn.'),
    options: howFar.slice(0, counts.length),
    answered: answered < 5 ? null : answered,
    mean: answered < 5 ? null : total / answered,
    counts: answered < 10 ? null : [...counts],
    isNearlySame: false,
    nearTo: null,
    departmentsWhy: null,
    comments: null,
    departments: null,
    before: [],
    ...given,
  };
}

export function choiceResult(counts: number[] | null, options: readonly Words[]): QuestionResult {
  return {
    ...scaleResult([0, 0, 0, 0, 10]),
    questionId: 'own-2',
    kind: 'choice',
    text: both('What stands in the way?'),
    options: [...options],
    mean: null,
    counts,
  };
}
