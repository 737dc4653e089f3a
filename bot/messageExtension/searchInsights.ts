import type { MessagingExtensionResponse } from 'botbuilder';
import { extensionQuery, type ExtensionQuery } from '../../api/contracts/insightForms.ts';
import type { InsightHit, SearchInsightsInput } from '../../api/contracts/insights.ts';
import { searchInsights as search } from '../../api/domain/insights/searchInsights.ts';
import { viewsForCards } from '../../api/domain/insights/viewsForCards.ts';
import { sentences, type SentenceKey } from '../../api/sentences/sentences.ts';
import { typeOf } from '../cards/insights/parts.ts';
import type { Scene } from '../cards/scene.ts';
import { cut, plain } from '../cards/text.ts';
import { insertable, isChatCard, listOf, sentenceOf } from './insertable.ts';
import type { Opened } from './opened.ts';

type List = NonNullable<SearchInsightsInput['list']>;

/** Each tab of the search, and the list it looks through. */
const lists: ReadonlyMap<string | undefined, List> = new Map([
  ['searchInsights', 'all'],
  ['popularInsights', 'popular'],
  ['savedInsights', 'saved'],
  ['myInsights', 'mine'],
]);
const page = 25;
const longestWords = 200;
const furthest = 1000;

/**
 * What this person may know of, as they type; before that a good first list. Each row carries the card that goes into the
 * chat: only what everybody may read is on it in full.
 */
export async function searchInsights(opened: Opened, sent: unknown): Promise<MessagingExtensionResponse> {
  const { ctx, scene } = opened;
  const read = extensionQuery.safeParse(sent);
  const query = read.success ? read.data : {};
  const list = lists.get(query.commandId) ?? 'all';
  const { q, offset, limit } = asked(query);
  if (offset > furthest) return listOf([]);
  // Where the bot is may be asked of Teams: meanwhile the search goes on.
  const [{ hits }, hasButtons] = await Promise.all([
    search(ctx, { ...(q && { q }), list, offset, limit }),
    opened.botIsIn(),
  ]);
  const views = await viewsForCards(ctx, { ids: hits.map(({ id }) => id), hasButtons });
  const attachments = hits.flatMap((hit, at) => {
    const view = views[at];
    return view && isChatCard(view) ? insertable(scene, view, lineOf(scene, hit)) : [];
  });
  if (attachments.length > 0 || offset > 0) return listOf(attachments);
  return sentenceOf(sentences(scene.reader.locale)(nothing(list, q)));
}

function asked({ parameters = [], queryOptions }: ExtensionQuery): { q: string; offset: number; limit: number } {
  // Teams sends "true" as the words of a list that nobody has typed for yet.
  const words = parameters.find(({ name }) => name === 'q')?.value;
  const q = typeof words === 'string' ? Array.from(words.trim()).slice(0, longestWords).join('') : '';
  const { skip, count } = queryOptions ?? {};
  const limit = Math.min(page, Math.max(1, count ?? page));
  return { q, offset: Math.max(0, skip ?? 0), limit };
}

/** "Tip · everyone · helpful 12". */
function lineOf(scene: Scene, { type, audience, helpful }: InsightHit): string {
  const say = sentences(scene.reader.locale);
  const name = cut(plain(audience.name), 60) || say('insightSearch.everyone');
  return say('insightSearch.line', { type: typeOf(scene, type), audience: name, votes: helpful });
}

function nothing(list: List, q: string): SentenceKey {
  if (q !== '') return 'insightSearch.nothing';
  if (list === 'saved') return 'insightSearch.noneSaved';
  return list === 'mine' ? 'insightSearch.noneMine' : 'insightSearch.nothingYet';
}
