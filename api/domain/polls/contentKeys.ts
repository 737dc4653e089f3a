import { createHash } from 'node:crypto';
import type { PollQuestion } from '../../contracts/polls.ts';

type Content = Pick<PollQuestion, 'kind' | 'text' | 'options'>;

/**
 * What a question asks, one key for each language it is asked in: words and options without case, spaces and signs, options
 * in any order. Questions with a key in common ask the same, whatever their ids, polls and programmes. A scale and a choice
 * of the same options are one question, since counts say what an average does. Own words have none: they add up to no
 * figure. Pure.
 */
export function contentKeys({ kind, text, options }: Content): string[] {
  if (kind === 'text') return [];
  const keys = (['en', 'de'] as const).flatMap((locale) => {
    if (text[locale].trim() === '') return [];
    const offered = options.map(({ en, de }) => plain((locale === 'en' ? en || de : de || en).trim()));
    const content = JSON.stringify([plain(text[locale]), [...new Set(offered)].toSorted()]);
    return [createHash('sha256').update(content).digest('hex').slice(0, 32)];
  });
  return [...new Set(keys)];
}

/** Letters and digits; of words that have neither, all that there is. */
function plain(words: string): string {
  const lower = words.normalize('NFKC').toLowerCase();
  return lower.replaceAll(/[^\p{L}\p{N}]/gu, '') || lower.trim();
}
