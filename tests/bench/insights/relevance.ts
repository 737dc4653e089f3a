import MiniSearch from 'minisearch';
import mongoose from 'mongoose';
import { miniSearchIndex } from '../../../api/domain/insights/search/miniSearchIndex.ts';
import type { judgedQuestions } from '../../domain/insights/search/judgedTexts.ts';
import { judgedTexts, meanReciprocalRanks } from '../../domain/insights/search/judgedTexts.ts';
import type { BenchRow } from '../measure.ts';

const bench = 'insights, found';
const most = 10;
type Question = ReturnType<typeof judgedQuestions>[number];

/**
 * How far 3,027 questions judged by others are from having their text in the first place (1 - mean reciprocal rank at 10, so
 * less is better), all texts in one index: ours beside MiniSearch as it comes, and beside MongoDB's own text search, which is
 * told the language of every text and question.
 */
export async function relevance(): Promise<BenchRow[]> {
  const ours = await missed(searchOurs());
  const library = await missed(searchLibrary());
  const database = await missed(await searchDatabase());
  const sets = Object.keys(ours);
  const beside = (name: string, peer: Record<string, number>): BenchRow[] =>
    sets.map((set) => ({
      bench,
      measure: `${set}, 1 - MRR@10, beside ${name}`,
      ours: ours[set] ?? Number.NaN,
      peer: peer[set] ?? Number.NaN,
      goal: null,
    }));
  return [...beside('MiniSearch as it comes', library), ...beside('MongoDB $text', database)];
}

async function missed(answer: (question: Question) => readonly string[] | Promise<readonly string[]>) {
  const ranks = await meanReciprocalRanks(answer);
  return Object.fromEntries(Object.entries(ranks).map(([set, rank]) => [set, 1 - rank]));
}

function searchOurs() {
  const index = miniSearchIndex();
  index.put(judgedTexts());
  return ({ text }: Question) => index.search(text, { limit: most, mayShow: () => true }).map(({ id }) => id);
}

function searchLibrary() {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  index.addAll(judgedTexts().map(({ id, title, text }) => ({ id, title, text })));
  return ({ text }: Question) =>
    index
      .search(text)
      .slice(0, most)
      .map(({ id }) => String(id));
}

async function searchDatabase() {
  const texts = mongoose.connection.collection<{ id: string }>('judgedTexts');
  await texts.insertMany(judgedTexts().map(({ id, title, text, language }) => ({ id, title, text, language })));
  await texts.createIndex({ title: 'text', text: 'text' });
  return async ({ set, text }: Question) => {
    // Minus and quotes are commands there.
    const $search = text.replaceAll(/["-]/g, ' ');
    const $language = set.startsWith('de') ? 'de' : 'en';
    const found = texts
      .find({ $text: { $search, $language } }, { projection: { id: 1, score: { $meta: 'textScore' } } })
      .sort({ score: { $meta: 'textScore' } })
      .limit(most);
    return (await found.toArray()).map(({ id }) => id);
  };
}
