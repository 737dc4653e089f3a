import type { CardReader, CardView } from '../../api/contracts/cards.ts';
import { renderCard, type CardSettings } from '../../bot/cards/renderCard.ts';
import { plainWords, sampleViews, type Words } from './sampleViews.ts';
import { readCard } from './tap.ts';

const settings: CardSettings = {
  now: new Date('2026-11-30T10:00:00Z'),
  publicOrigin: 'https://pairwise.example',
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  isLocal: false,
};
export const english: CardReader = { locale: 'en', timeZone: 'America/Los_Angeles' };
export const german: CardReader = { locale: 'de', timeZone: 'Europe/Berlin' };

/** What one reads on a card, and its notification. */
export const draw = (view: CardView, reader = english, now = settings.now) => {
  const { card, summary } = renderCard(view, reader, { ...settings, now });
  return { ...readCard(card), summary };
};

type Name = CardView['card'];
const isNamed =
  <Card extends Name>(name: Card) =>
  (view: CardView): view is Extract<CardView, { card: Card }> =>
    view.card === name;
export const samplesOf = <Card extends Name>(name: Card, words: Words = plainWords) =>
  sampleViews(words).filter(isNamed(name));

/** The first sample of a card, changed. */
export function sampleOf<Card extends Name>(name: Card, changes: Partial<Extract<CardView, { card: Card }>> = {}) {
  const [view] = samplesOf(name);
  if (!view) throw new Error(`no sample of ${name}`);
  return { ...view, ...changes };
}
