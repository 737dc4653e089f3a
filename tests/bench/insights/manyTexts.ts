import type { IndexedText } from '../../../api/domain/insights/search/insightIndex.ts';
import { judgedTexts } from '../../domain/insights/search/judgedTexts.ts';
import { seeded } from '../../support/seeded.ts';

const mostSentences = 4;
/** Names of products, places and parts: every company has words of its own, and they grow with its texts. */
const ownWordEvery = 3;

/**
 * So many texts like the judged ones, seeded: a title of one, a few sentences of others in the same language, and in some a
 * word that hardly any other text has.
 */
export function manyTexts(count: number): IndexedText[] {
  const random = seeded(count);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const judged = judgedTexts();
  const parts = (['en', 'de'] as const).map((language) => {
    const texts = judged.filter((one) => one.language === language);
    const sentences = texts.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
    return { language, share: texts.length, titles: texts.map(({ title }) => title), sentences };
  });
  const weighted = parts.flatMap((part) => Array.from({ length: part.share }, () => part));
  return Array.from({ length: count }, (_, at) => {
    const part = pick(weighted);
    if (!part) throw new Error('there are no judged texts');
    const sentences = Array.from(
      { length: 1 + Math.floor(random() * mostSentences) },
      () => pick(part.sentences) ?? '',
    );
    const own = at % ownWordEvery === 0 ? ` ${ownWord(random)}` : '';
    return {
      id: at.toString(16).padStart(24, '0'),
      title: pick(part.titles) ?? '',
      text: `${sentences.join(' ')}${own}`,
      tags: [],
      language: part.language,
    };
  });
}

const ownWord = (random: () => number): string =>
  Math.floor(random() * 36 ** 5)
    .toString(36)
    .padStart(5, 'q');
