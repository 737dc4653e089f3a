import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IndexedText } from '../../../../api/domain/insights/search/insightIndex.ts';

interface Judged {
  id: string;
  set: string;
  text: string;
  /** Ids of the texts that answer. */
  relevant: string[];
}

export const textsFolder = resolve('tests/domain/insights/search/texts');
const lines = <T>(file: string): T[] =>
  readFileSync(join(textsFolder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Texts and questions judged by others; where they come from stands beside them. */
export const judgedTexts = (): IndexedText[] =>
  lines<Omit<IndexedText, 'tags'>>('documents.jsonl').map((text) => ({ ...text, tags: [] }));
export const judgedQuestions = (): Judged[] => lines<Judged>('queries.jsonl');

/** Mean reciprocal rank at 10 of each set: 1 / place of the first text that answers, 0 where none is among the first ten. */
export async function meanReciprocalRanks(
  answer: (question: Judged) => readonly string[] | Promise<readonly string[]>,
  questions = judgedQuestions(),
): Promise<Record<string, number>> {
  const ranks: Record<string, number[]> = {};
  for (const question of questions) {
    const place = (await answer(question)).slice(0, 10).findIndex((id) => question.relevant.includes(id));
    (ranks[question.set] ??= []).push(place < 0 ? 0 : 1 / (place + 1));
  }
  return Object.fromEntries(
    Object.entries(ranks).map(([set, values]) => [set, values.reduce((sum, one) => sum + one, 0) / values.length]),
  );
}
