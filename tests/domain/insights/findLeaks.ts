import type { InsightHit, SearchInsightsInput } from '../../../api/contracts/insights.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { getExpertise } from '../../../api/domain/insights/getExpertise.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { similarInsights } from '../../../api/domain/insights/similarInsights.ts';
import { viewForCard } from '../../../api/domain/insights/viewForCard.ts';
import { makeContext } from '../../support/context.ts';
import { mayFind, mayOpen, type AnyInsight, type World } from './anyWorld.ts';
import { textOf, titleOf, unwanted, type Made } from './makeWorld.ts';

interface Looking {
  world: World;
  made: Made;
  reader: number;
  ctx: Context;
  /** What is wrong, in words. */
  leaks: string[];
  /** How much was shown, so that a test can say that it looked at something. */
  shown: { hits: number; views: number; cards: number; titles: number };
}

/** Everything there is to ask about insights, asked by one person; what they are shown against the rule as a list of faults. */
export async function findLeaks(world: World, made: Made, reader: number): Promise<Pick<Looking, 'leaks' | 'shown'>> {
  const person = made.people[reader];
  const ctx = makeContext({ ...(person && { person }), actor: { isAdministrator: reader % 2 === 0 } });
  const shown = { hits: 0, views: 0, cards: 0, titles: 0 };
  const looking: Looking = { world, made, reader, ctx, leaks: [], shown };
  await lookAtLists(looking);
  await lookAtViews(looking);
  await lookAtCards(looking);
  await lookAtPeople(looking);
  return looking;
}

/** Tells of each insight that turns up in an answer although it may not. */
function nothingElse(
  { world, made, leaks, reader }: Looking,
  where: string,
  answer: unknown,
  may: (at: number) => boolean,
) {
  const said = JSON.stringify(answer);
  for (const at of world.insights.keys())
    for (const sign of [String(made.insights[at]), titleOf(at), textOf(at)])
      if (!may(at) && said.includes(sign)) leaks.push(`${where} shows ${sign} to person ${reader}`);
}

function same(looking: Looking, where: string, given: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(given), JSON.stringify(wanted)];
  if (one !== other) looking.leaks.push(`${where} of person ${looking.reader}: ${one} instead of ${other}`);
}

const may = ({ world, reader }: Looking, at: number, rule: (one: AnyInsight) => boolean): boolean => {
  const one = world.insights[at];
  return one !== undefined && mayOpen(world, reader, one) && rule(one);
};
const places = (looking: Looking, rule: (one: AnyInsight) => boolean): number[] =>
  [...looking.world.insights.keys()].filter((at) => may(looking, at, rule));
const placesOf = ({ made }: Looking, hits: readonly { id: string }[]): number[] =>
  hits.map(({ id }) => made.insights.findIndex((one) => String(one) === id)).toSorted((a, b) => a - b);
const finds =
  ({ world, reader }: Looking) =>
  (one: AnyInsight): boolean =>
    mayFind(world, reader, one);

async function lookAtLists(looking: Looking): Promise<void> {
  const { ctx, reader, shown } = looking;
  const found = finds(looking);
  const own = (states: string[]) => (one: AnyInsight) => one.owner === reader && states.includes(one.state);
  const lists: [SearchInsightsInput, (one: AnyInsight) => boolean][] = [
    [{}, found],
    [{ q: 'handover' }, found],
    [{ q: '#handover' }, found],
    [{ q: '#hand type:tip', list: 'all', type: 'tip', language: 'en', tag: 'handover' }, found],
    [{ q: 'handover', type: 'idea' }, () => false],
    [{ language: 'de' }, () => false],
    [{ list: 'mine' }, own(['shared', 'expired', 'hidden', 'waitsForContact'])],
    [{ list: 'mine', q: 'handover' }, own(['shared', 'expired', 'hidden', 'waitsForContact'])],
    [{ list: 'drafts' }, own(['draft', 'waitsForAuthor'])],
    [{ list: 'drafts', q: 'handover' }, own(['draft', 'waitsForAuthor'])],
    [{ list: 'saved' }, (one) => found(one) && one.savedBy.includes(reader)],
    [{ list: 'saved', q: 'handover' }, (one) => found(one) && one.savedBy.includes(reader)],
    [{ list: 'popular' }, (one) => found(one) && one.helpful > 0],
    [{ list: 'popular', q: 'handover' }, (one) => found(one) && one.helpful > 0],
  ];
  for (const [input, rule] of lists) {
    const where = JSON.stringify(input);
    const list = await searchInsights(ctx, input);
    const wanted = places(looking, rule);
    same(looking, `the hits of ${where}`, placesOf(looking, list.hits), wanted);
    same(looking, `the number of ${where}`, list.total, wanted.length);
    nothingElse(looking, where, list, (at) => wanted.includes(at));
    list.hits.forEach((hit) => lookAtHit(looking, hit));
    shown.hits += list.hits.length;
  }
}

/** Under a name only with the name; whose it is without one, nobody is told but the owner. */
function lookAtHit(
  looking: Looking,
  { id, author, isMine }: Pick<InsightHit, 'id' | 'author' | 'isMine'>,
  isPage = false,
): void {
  const { world, made, reader } = looking;
  const at = made.insights.findIndex((one) => String(one) === id);
  const one = world.insights[at];
  // Whether whom they saved something of was asked, whoever saved it may not know.
  const isTold = one?.isNamed && !(isPage && one.state === 'waitsForAuthor');
  const owner = isTold ? (made.people[one.owner]?.id as string) : undefined;
  same(looking, `the author of ${at}`, author?.id, owner);
  same(looking, `whose ${at} is`, isMine, one?.owner === reader);
}

async function lookAtViews(looking: Looking): Promise<void> {
  const { ctx, world, made, shown, leaks, reader } = looking;
  for (const [at, id] of made.insights.entries()) {
    const view = await orNothing(() => getInsight(ctx, { id: String(id) }));
    same(
      looking,
      `the page of ${at}`,
      view !== null,
      may(looking, at, () => true),
    );
    if (!view) continue;
    shown.views += 1;
    nothingElse(looking, `the page of ${at}`, view, (other) => other === at || may(looking, other, finds(looking)));
    for (const sign of unwanted(world, reader, at))
      if (JSON.stringify(view).includes(sign)) leaks.push(`the page of ${at} shows ${sign} to person ${reader}`);
    lookAtHit(looking, view, true);
    const { owner = 0, isNamed } = world.insights[at] ?? {};
    const name = String(made.people[owner]?.id);
    if (!isNamed && reader !== owner && JSON.stringify({ ...view, related: [] }).includes(name))
      leaks.push(`the page of ${at} names its owner`);
  }
}

async function lookAtCards(looking: Looking): Promise<void> {
  const { ctx, world, made, shown } = looking;
  for (const [at, id] of made.insights.entries()) {
    const one = world.insights[at];
    const card = await viewForCard(ctx, { id: String(id), hasButtons: at % 2 === 0 });
    const isThere = may(looking, at, ({ state }) => state === 'shared' || state === 'expired');
    same(looking, `is the card of ${at} gone`, card.card === 'insightGone', !isThere);
    const isLimited = card.card === 'insightLimited';
    if (isLimited)
      same(looking, `the card of ${at}`, card, { card: card.card, insightId: String(id), title: titleOf(at) });
    shown.titles += Number(isLimited);
    if (card.card !== 'insight' || !one) continue;
    shown.cards += 1;
    // Any chat of any people: every one of them may read what stands on the card.
    for (const member of world.people.keys())
      if (!mayOpen(world, member, one) || one.state !== 'shared')
        looking.leaks.push(`the card of ${at} shows it to person ${member} of the chat`);
  }
}

async function lookAtPeople(looking: Looking): Promise<void> {
  const { ctx, made } = looking;
  for (const [person, { id }] of made.people.entries()) {
    const page = await orNothing(() => getExpertise(ctx, { id: id as string }));
    if (!page) continue;
    const wanted = places(looking, (one) => finds(looking)(one) && one.isNamed && one.owner === person);
    same(looking, `the insights of ${person}`, placesOf(looking, page.insights), wanted);
    same(
      looking,
      `what came of them for ${person}`,
      page.outcomes.used,
      wanted.reduce((sum, at) => sum + 2 ** at, 0),
    );
    nothingElse(looking, `the page about ${person}`, page, (at) => wanted.includes(at));
  }
  // All texts are in the same words.
  const similar = await similarInsights(ctx, { text: textOf(0) });
  nothingElse(looking, 'what is similar', similar, (at) => may(looking, at, finds(looking)));
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null;
    throw error;
  }
}
