import mongoose, { Types } from 'mongoose';
import { forgetInsights, insightIndexOf } from '../../../api/domain/insights/insightIndexOf.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { viewsForCards } from '../../../api/domain/insights/viewsForCards.ts';
import { judgedQuestions } from '../../domain/insights/search/judgedTexts.ts';
import { makeContext, makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { comparison, inTurn, timed, type BenchRow } from '../measure.ts';
import { emptyAll } from '../withDatabase.ts';
import { manyTexts } from './manyTexts.ts';

const bench = 'insights, search';
const sizes = [1000, 10_000, 100_000];
const insertAtOnce = 5000;
const everyQuestion = 10;
const page = 25;
/** Milliseconds of which 95 of 100 searches among 100,000 are to take less. */
const mostMs = 150;
const megabyte = 1e6;

/**
 * A page of a search as the message extension asks for it (who may read, words, hits marked, authors, counts, and the card of
 * each) among so many insights, of which a reader may know most: beside MongoDB's own text search for the ids of a page
 * alone, which asks nobody's permission. Whole questions of eleven words and their first two words.
 */
export async function speed(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) rows.push(...(await speedAt(size)));
  return rows;
}

async function speedAt(size: number): Promise<BenchRow[]> {
  await emptyAll();
  forgetInsights();
  const reader = await makePerson({ department: 'Engineering' });
  await insertInsights(size, reader._id);
  await Insight.collection.createIndex({ title: 'text', text: 'text' });
  const before = await memory();
  const reading = await timed(() => insightIndexOf(makeSystem()));
  const kept = (await memory()) - before;
  const questions = judgedQuestions().filter((_, at) => at % everyQuestion === 0);
  const insights = size.toLocaleString('en');
  const whole = await times(
    reader,
    questions.map(({ text }) => text),
  );
  const begun = await times(
    reader,
    questions.map(({ text }) => text.split(' ').slice(0, 2).join(' ')),
  );
  await Insight.collection.dropIndex('title_text_text_text');
  const told = { bench, peer: null, goal: null };
  return [
    ...comparison(bench, `${insights}, whole questions, beside $text`, whole.ours, whole.database, null),
    ...comparison(bench, `${insights}, two words, beside $text`, begun.ours, begun.database, null),
    ...comparison(bench, `${insights}, whole questions, the time of the goal`, whole.ours, [mostMs], goalAt(size)),
    { ...told, measure: `${insights}, first reading of the index, ms`, ours: reading },
    { ...told, measure: `${insights}, memory of the index, MB`, ours: kept / megabyte },
  ];
}

const goalAt = (size: number): number | null => (size === sizes.at(-1) ? 1 : null);

async function times(reader: Awaited<ReturnType<typeof makePerson>>, questions: readonly string[]) {
  let at = 0;
  const next = (): string => questions[Math.floor(at++ / 2) % questions.length] ?? '';
  const ctx = makeContext({ person: reader, now: testNow });
  const ours = async () => {
    const { hits } = await searchInsights({ ...ctx, now: new Date() }, { q: next(), limit: page });
    return viewsForCards(ctx, { ids: hits.map(({ id }) => id), hasButtons: false });
  };
  const [mine = [], theirs = []] = await inTurn(questions.length, [ours, () => askDatabase(next())]);
  return { ours: mine, database: theirs };
}

function askDatabase(question: string): Promise<unknown> {
  const score = { score: { $meta: 'textScore' } } as const;
  return mongoose.connection
    .collection('insights')
    .find({ tenantId, $text: { $search: question.replaceAll(/["-]/g, ' ') } }, { projection: { _id: 1, ...score } })
    .sort(score)
    .limit(page)
    .toArray();
}

/** Of ten insights seven are everybody's, two the reader's team's, and one of a team that the reader is not in. */
async function insertInsights(size: number, ownerId: Types.ObjectId): Promise<void> {
  const texts = manyTexts(size);
  for (let from = 0; from < texts.length; from += insertAtOnce) {
    await Insight.insertMany(
      texts.slice(from, from + insertAtOnce).map(({ id, title, text, language }, at) => ({
        _id: new Types.ObjectId(id),
        tenantId,
        state: 'shared',
        ownerId,
        naming: 'named',
        type: 'tip',
        title,
        text,
        language,
        why: '',
        tags: [],
        link: '',
        history: [],
        helpful: 0,
        saved: 0,
        outcomes: { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 },
        audience: audienceAt(at % 10),
        onceKey: id,
        createdAt: testNow,
        sharedAt: new Date(testNow.getTime() - from - at),
        changedAt: testNow,
        version: 1,
        changeSeq: from + at + 1,
      })),
      { lean: true },
    );
  }
}

function audienceAt(place: number) {
  if (place < 7) return { kind: 'everyone' };
  return { kind: 'team', department: place < 9 ? 'Engineering' : 'Sales' };
}

async function memory(): Promise<number> {
  // Only with --expose-gc; without it what is not yet collected counts too.
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
