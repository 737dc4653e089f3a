import type { InsightList, InsightType, SearchInsightsInput } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { skillNamed } from '../skills/skillNamed.ts';
import { goodFirst } from './goodFirst.ts';
import { hitRows, type HitRow } from './hitRows.ts';
import type { InsightFacts } from './insightFacts.ts';
import { mostHelpful } from './mostHelpful.ts';
import { draftsOf, mineOf, searchOwn, type OwnInsights } from './ownInsights.ts';
import { mayRead } from './policy.ts';
import { isOwn } from './ownerKey.ts';
import { readQuestion, type Question } from './readQuestion.ts';
import { savedIds } from './savedIds.ts';
import type { Hit } from './search/insightIndex.ts';
import { searchScope, type SearchScope } from './searchScope.ts';
import { tagKey } from './tagKey.ts';
import { toHits } from './toHits.ts';

const usualLimit = 20;
/** "Popular" are so many; more is everything. */
const mostPopular = 200;

/** What was asked, and how tags that were typed are compared. */
interface Asked {
  list: NonNullable<SearchInsightsInput['list']>;
  question: Question;
  fits: (facts: InsightFacts) => boolean;
}

/** All that was found, in order; `stems` of those that words found. */
interface Found {
  ids: readonly string[];
  stems: ReadonlyMap<string, readonly string[]>;
}

/**
 * A page of what the acting reader may know of, best first; `total` counts nothing else. Without words a good first list. Tags
 * that nobody wrote in full are taken as beginnings. The index of this process may be a second old, so each row that is shown
 * is asked of the database again. Reads only.
 */
export async function searchInsights(ctx: Context, input: SearchInsightsInput): Promise<InsightList> {
  const question = readQuestion(input.q ?? '');
  const list = input.list ?? 'all';
  const scope = await searchScope(ctx);
  const own = list === 'mine' ? await mineOf(ctx, scope.index) : list === 'drafts' ? await draftsOf(ctx) : null;
  const ask = (isBeginning: boolean): Promise<Found> =>
    find(ctx, scope, own, { list, question, fits: fitting(input, question, isBeginning) });
  let found = await ask(false);
  if (found.ids.length === 0 && question.tags.length > 0) found = await ask(true);

  const { offset = 0, limit = usualLimit } = input;
  const rows = await hitRows(ctx, found.ids.slice(offset, offset + limit));
  const shown = rows.filter((row) => mayList(ctx, scope, list, row));
  return {
    hits: await toHits(ctx, shown, found.stems),
    total: found.ids.length,
    skill: await skillNamed(ctx, [question.words, ...question.tags].join(' ')),
  };
}

async function find(ctx: Context, scope: SearchScope, own: OwnInsights | null, asked: Asked): Promise<Found> {
  const { list, fits, question } = asked;
  const words = question.words.trim() ? question.words : '';
  if (own) {
    const ids = own.facts.filter(fits).map(({ id }) => id);
    return words ? amongHits(searchOwn(scope.index, own, words), ids) : plain(ids);
  }
  const known = scope.known(fits);
  if (list === 'popular') {
    const hits = words ? search(scope, words, fits) : null;
    const among = hits ? known.filter(({ id }) => hits.stems.has(id)) : known;
    return { ids: await mostHelpful(ctx, among, mostPopular), stems: hits?.stems ?? new Map() };
  }
  if (list === 'saved') {
    const may = new Set(known.map(({ id }) => id));
    const ids = (await savedIds(ctx)).filter((id) => may.has(id));
    return words
      ? amongHits(
          searchIn(scope, words, (id) => may.has(id)),
          ids,
        )
      : plain(ids);
  }
  return words ? search(scope, words, fits) : plain(await goodFirst(ctx, known));
}

const searchIn = ({ index }: SearchScope, words: string, mayShow: (id: string) => boolean): Hit[] =>
  index.texts.search(words, { limit: Number.POSITIVE_INFINITY, mayShow });

function search(scope: SearchScope, words: string, fits: Asked['fits']): Found {
  const hits = searchIn(scope, words, (id) => {
    const facts = scope.index.facts.get(id);
    return facts !== undefined && scope.mayKnow(facts) && fits(facts);
  });
  return toFound(hits);
}

const toFound = (hits: readonly Hit[]): Found => ({
  ids: hits.map(({ id }) => id),
  stems: new Map(hits.map(({ id, stems }) => [id, stems])),
});

function amongHits(hits: readonly Hit[], ids: readonly string[]): Found {
  const among = new Set(ids);
  return toFound(hits.filter(({ id }) => among.has(id)));
}

const plain = (ids: readonly string[]): Found => ({ ids, stems: new Map() });

/** Is it of the type, language and tags asked for, whether they were chosen or typed? Pure. */
function fitting(
  { type, language, tag }: SearchInsightsInput,
  question: Question,
  isBeginning: boolean,
): (facts: InsightFacts) => boolean {
  const types = [type, question.type].filter((one): one is InsightType => Boolean(one));
  const chosen = tag ? tagKey(tag) : '';
  const typed = question.tags.map(tagKey).filter(Boolean);
  return (facts) =>
    types.every((one) => facts.type === one) &&
    (!language || facts.language === language) &&
    (!chosen || facts.tagKeys.includes(chosen) || (tag !== undefined && facts.skillIds.includes(tag))) &&
    typed.every((key) => facts.tagKeys.some((own) => (isBeginning ? own.startsWith(key) : own === key)));
}

/** The policy's word on the row as it is now. */
function mayList(ctx: Context, scope: SearchScope, list: Asked['list'], row: HitRow): boolean {
  if (list !== 'mine' && list !== 'drafts') return scope.mayKnow(row);
  const isMine = isOwn(ctx, row);
  return isMine && mayRead(row, scope.reader, isMine);
}
