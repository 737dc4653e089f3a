import type { InsightList, SearchInsightsInput } from '../../contracts/insights.ts';
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
const unlimited = Number.POSITIVE_INFINITY;
/** Nobody reads on so far, and what comes after it has hardly a word in common with the question. */
const mostFound = 200;
/** "Popular" are so many; more is everything. */
const mostPopular = 200;

interface Asked {
  list: NonNullable<SearchInsightsInput['list']>;
  question: Question;
  /** Has it the type, the language and the tags that were asked for? */
  fits: (facts: InsightFacts) => boolean;
  /** The page ends there. */
  upTo: number;
}

/** What was found, in order, at least as far as the page needs it; how many there are; `stems` of those that words found. */
interface Found {
  ids: readonly string[];
  total: number;
  stems: ReadonlyMap<string, readonly string[]>;
}

/**
 * A page of what the acting reader may know of, best first; `total` counts nothing else, and at most the 200 best of what
 * words find. Without words a good first list. Tags that nobody wrote in full are taken as beginnings. The index of this
 * process may be a second old, so each row that is shown is asked of the database again. Reads only.
 */
export async function searchInsights(ctx: Context, input: SearchInsightsInput): Promise<InsightList> {
  const { list = 'all', offset = 0, limit = usualLimit } = input;
  const question = readQuestion(input.q ?? '');
  const [scope, skill] = await Promise.all([
    searchScope(ctx),
    skillNamed(ctx, [question.words, ...question.tags].join(' ')),
  ]);
  const own = list === 'mine' ? await mineOf(ctx, scope.index) : list === 'drafts' ? await draftsOf(ctx) : null;
  const ask = (isBeginning: boolean): Promise<Found> =>
    find(ctx, scope, own, { list, question, fits: fitting(input, question, isBeginning), upTo: offset + limit });
  let found = await ask(false);
  if (found.total === 0 && question.tags.length > 0) found = await ask(true);

  const rows = await hitRows(ctx, found.ids.slice(offset, offset + limit));
  const shown = rows.filter((row) => mayList(ctx, scope, list, row));
  return {
    hits: await toHits(ctx, shown, found.stems),
    total: found.total,
    skill,
  };
}

async function find(ctx: Context, scope: SearchScope, own: OwnInsights | null, asked: Asked): Promise<Found> {
  const { list, fits, question, upTo } = asked;
  const words = question.words.trim() ? question.words : '';
  if (own) {
    const ids = own.facts.filter(fits).map(({ id }) => id);
    return words ? among(toFound(searchOwn(scope.index, own, words)), ids) : plain(ids);
  }
  const has = (id: string): boolean => {
    const facts = scope.index.facts.get(id);
    return facts !== undefined && fits(facts) && scope.mayKnow(facts);
  };
  const search = (limit = unlimited): Found => toFound(scope.index.texts.search(words, { limit, mayShow: has }));
  if (list === 'saved') {
    const ids = (await savedIds(ctx)).filter(has);
    return words ? among(search(), ids) : plain(ids);
  }
  if (list === 'popular') {
    const hits = words ? search() : null;
    const isWanted = (id: string): boolean => !hits || hits.stems.has(id);
    const facts = scope.known((one) => isWanted(one.id) && fits(one));
    const ids = await mostHelpful(ctx, { facts, has: (id) => isWanted(id) && has(id) }, mostPopular);
    return { ...plain(ids), ...(hits && { stems: hits.stems }) };
  }
  if (words) return search(mostFound);
  const facts = scope.known(fits);
  return { ...plain(await goodFirst(ctx, { facts, has }, upTo)), total: facts.length };
}

const toFound = (hits: readonly Hit[]): Found => ({
  ids: hits.map(({ id }) => id),
  total: hits.length,
  stems: new Map(hits.map(({ id, stems }) => [id, stems])),
});

const plain = (ids: readonly string[]): Found => ({ ids, total: ids.length, stems: new Map() });

function among({ ids, stems }: Found, wanted: readonly string[]): Found {
  const may = new Set(wanted);
  return { ...plain(ids.filter((id) => may.has(id))), stems };
}

/** Is it of the type, language and tags asked for, whether they were chosen or typed? Pure. */
function fitting(
  { type, language, tag }: SearchInsightsInput,
  question: Question,
  isBeginning: boolean,
): (facts: InsightFacts) => boolean {
  const chosen = tag ? tagKey(tag) : '';
  const rules: ((facts: InsightFacts) => boolean)[] = [];
  if (type) rules.push((facts) => facts.type === type);
  if (question.type) rules.push((facts) => facts.type === question.type);
  if (language) rules.push((facts) => facts.language === language);
  if (tag) rules.push(({ tagKeys, skillIds }) => tagKeys.includes(chosen) || skillIds.includes(tag));
  for (const key of question.tags.map(tagKey).filter(Boolean))
    rules.push(({ tagKeys }) => tagKeys.some((own) => (isBeginning ? own.startsWith(key) : own === key)));
  return (facts) => rules.every((rule) => rule(facts));
}

/** The policy's word on the row as it is now. */
function mayList(ctx: Context, scope: SearchScope, list: Asked['list'], row: HitRow): boolean {
  if (list !== 'mine' && list !== 'drafts') return scope.mayKnow(row);
  const isMine = isOwn(ctx, row);
  return isMine && mayRead(row, scope.reader, isMine);
}
