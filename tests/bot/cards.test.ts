import type { CardReader, CardView } from '../../api/contracts/cards.ts';
import { renderCard, type CardSettings } from '../../bot/cards/renderCard.ts';
import { adaptiveCard } from './adaptiveCardSchema.ts';
import { longestWords, plainWords, sampleViews, type Words } from './sampleViews.ts';

const settings: CardSettings = {
  now: new Date('2026-11-27T10:00:00Z'),
  publicOrigin: 'https://pairwise.example',
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  isLocal: false,
};
const english: CardReader = { locale: 'en', timeZone: 'America/Los_Angeles', teamsUserId: '29:reader' };
const german: CardReader = { ...english, locale: 'de' };

const draw = (view: CardView, reader: CardReader = english) => renderCard(view, reader, settings);
const nameOf = (view: CardView, reader: CardReader) => `${view.card} in ${reader.locale}`;

/** Every card in both languages, filled with these words. */
const everyCard = (words: Words): [string, CardView, CardReader][] =>
  [english, german].flatMap((reader) =>
    sampleViews(words).map((view): [string, CardView, CardReader] => [nameOf(view, reader), view, reader]),
  );

/** What a button may send along; never who taps. */
const mayBeSent = new Set(['verb', 'id', 'version', 'offset', 'again', 'programmeId', 'roundId', 'start', 'actionId']);
/** A poll's card: which question, which option; a look that counts nothing says so. */
const mayBeSaid = new Set(['verb', 'pollId', 'questionId', 'option', 'isTry']);
/** What is said about a session, and which line or call for help it is. */
for (const key of ['question', 'chip', 'partnershipId', 'sessionId', 'helpId', 'insightId']) mayBeSent.add(key);
/** To whom a line goes, on one card only. */
const ofLine = new Set(['verb', 'partnershipId', 'sessionId', 'toPersonId', 'onceKey']);
/** Whom to ask, on one card only. */
const mayBeAsked = new Set(['verb', 'personId', 'skillId']);

interface Node {
  [property: string]: unknown;
  type?: string;
}

/** Every object of a card, parents first. */
function walk(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(walk)];
}

const textsOf = (card: object, type: string): string[] =>
  walk(card)
    .filter((node) => node.type === type)
    .map((node) => String(node['text']));
const linksOf = (card: object): string[] =>
  walk(card).flatMap((node) => (typeof node['url'] === 'string' ? [node['url']] : []));
/** The options of a lead's poll: the only titles that somebody else wrote. */
const isChip = ({ data }: Node): boolean => typeof data === 'object' && data !== null && 'option' in data;
const chipsOf = (card: object): string[] =>
  walk(card)
    .filter((node) => node.type === 'Action.Execute' && isChip(node))
    .map(({ title }) => String(title));
const read = (card: object): string[] =>
  walk(card).flatMap((node) => {
    if (isChip(node)) return [];
    if (node.type === 'TextBlock') return [String(node['text'])];
    if (node.type === 'RichTextBlock')
      return [
        walk(node['inlines'])
          .map((run) => String(run['text']))
          .join(''),
      ];
    if (typeof node['title'] === 'string' && node.type !== 'Action.Submit') return [`[${node['title']}]`];
    return [];
  });

describe('every card', () => {
  it.each(everyCard(plainWords))('%s keeps to Adaptive Cards 1.5', (_, view, reader) => {
    expect(adaptiveCard.safeParse(draw(view, reader).card).error).toBeUndefined();
  });

  // Teams takes 28 kB. Whoever is asked for an OK reads all 4,000 characters of theirs before.
  it.each(everyCard(longestWords))('%s stays small with the longest texts there are', (_, view, reader) => {
    const { card } = draw(view, reader);
    expect(adaptiveCard.safeParse(card).error).toBeUndefined();
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(view.card === 'saveConsent' ? 24_576 : 10_240);
  });

  it.each(everyCard(plainWords))('%s has words for all it says', (_, view, reader) => {
    const { card, summary } = draw(view, reader);
    for (const text of [...read(card), summary]) {
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\bnull\b/);
      expect(text).not.toMatch(/^[a-z]+[A-Za-z]*\.[A-Za-z.]+$/);
    }
  });

  it.each(everyCard(plainWords))('%s says itself in one notification of at most 90 characters', (_, view, reader) => {
    const { summary, card } = draw(view, reader);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.length).toBeLessThanOrEqual(90);
    expect([card.speak, card.fallbackText]).toEqual([summary, summary]);
  });

  it.each(everyCard(plainWords))('%s has at most one likeliest button, and it comes first', (_, view, reader) => {
    const sets = walk(draw(view, reader).card).filter((node) => node.type === 'ActionSet');
    const liked = sets.flatMap((set) =>
      (set['actions'] as Node[]).map((action, at) => ({ at, style: action['style'] })),
    );
    expect(liked.filter(({ style }) => style === 'positive').map(({ at }) => at)).toEqual(
      liked.some(({ style }) => style === 'positive') ? [0] : [],
    );
  });

  it.each(everyCard(plainWords))('%s sends what it is about, and nothing about a person', (_, view, reader) => {
    for (const action of walk(draw(view, reader).card).filter((node) => node.type === 'Action.Execute')) {
      const data = action['data'] as Record<string, unknown>;
      expect(data['verb']).toBe(action['verb']);
      const others = 'pollId' in data ? mayBeSaid : 'onceKey' in data ? ofLine : mayBeSent;
      const allowed = data['verb'] === 'askOneOff' ? mayBeAsked : others;
      expect(Object.keys(data).filter((key) => !allowed.has(key))).toEqual([]);
      const fallback = action['fallback'] as Node | undefined;
      if (fallback) expect([fallback.type, fallback['data']]).toEqual(['Action.Submit', data]);
    }
  });

  it('refreshes itself for its one reader, and not at all without the reader’s id', () => {
    const view = sampleViews(plainWords).find(({ card }) => card === 'proposal');
    if (!view) throw new Error('no proposal among the samples');
    expect(draw(view).card.refresh?.userIds).toEqual(['29:reader']);
    expect(draw(view, { locale: 'en', timeZone: 'UTC' }).card.refresh).toBeUndefined();
    expect(renderCard(view, english, { ...settings, isLocal: true }).card.refresh).toBeUndefined();
  });
});

const hostile: [string, string][] = [
  ['a Markdown link', '[Reset password](https://evil.example)'],
  ['Markdown emphasis', '**x** _y_ ~~z~~'],
  ['a Markdown list', '1. one\n2. two\n- three'],
  ['a date macro', '{{DATE(2026-01-01T00:00:00Z, SHORT)}}'],
  ['a time macro', '{{TIME(2026-01-01T00:00:00Z)}}'],
  ['a template', '${x} {{name}} {{first}}'],
  ['another sentence', '$t(errors.unavailable)'],
  ['a mention', '<at>Boss</at>'],
  ['a script', '<script>alert(1)</script>'],
  ['a picture', '![x](https://evil.example/x.png)'],
  ['a script link', 'javascript:alert(1)'],
  ['a right-to-left override', 'abc\u202Egpj.exe\u202C'],
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['emoji', '\u{1F469}\u200D\u{1F52C}\u{1F3F3}\uFE0F'],
  ['zero-width characters', 'a\u200Bb\u200Cc\uFEFFd'],
  ['control characters', 'a\u0000b\u001B[31mc\u2028d'],
];

describe('what a person wrote is inert', () => {
  it.each(hostile)('%s changes no card and reaches no place that reads markup', (_, text) => {
    const marker = 'Quux';
    const bad: Words = (field) => `${text}${marker}${field}`;
    const tameViews = sampleViews(() => marker);
    const twins = sampleViews(bad).flatMap((view, at) => [english, german].map((reader) => ({ view, at, reader })));
    for (const { view, at, reader } of twins) {
      const { card, summary } = draw(view, reader);
      const tame = tameViews[at];
      if (!tame) throw new Error('sample without its tame twin');
      expect(adaptiveCard.safeParse(card).error).toBeUndefined();
      // TextBlocks (Markdown, macros), button titles and labels are the same whatever people write.
      expect(textsOf(card, 'TextBlock')).toEqual(textsOf(draw(tame, reader).card, 'TextBlock'));
      expect(read(card).filter((line) => line.startsWith('[') && line.endsWith(']') && !line.includes(marker))).toEqual(
        read(draw(tame, reader).card).filter(
          (line) => line.startsWith('[') && line.endsWith(']') && !line.includes(marker),
        ),
      );
      for (const link of linksOf(card))
        expect(link).toMatch(/^https:\/\/(teams\.microsoft\.com\/l|pairwise\.example\/api\/(avatars|bars))\//);
      expect(JSON.stringify(card)).not.toContain('"entities"');
      for (const chip of chipsOf(card)) expect(Array.from(chip).length).toBeLessThanOrEqual(20);
      for (const line of [summary, card.speak, card.fallbackText, ...chipsOf(card)]) {
        expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
      }
    }
  });

  it('shows the words as they are, each value as a run of its own', () => {
    const view = sampleViews((field) => `**${field}**`).find(({ card }) => card === 'proposal');
    if (!view) throw new Error('no proposal among the samples');
    const runs = textsOf(draw(view).card, 'TextRun');
    expect(runs).toEqual(
      expect.arrayContaining(['Learn with ', '**name**', '?', '**greeting**', '**learn**', '**teach**', '**goal**']),
    );
  });
});

describe('the words of the cards', () => {
  const lines = (name: CardView['card'], reader: CardReader) => {
    const view = sampleViews(plainWords).find(({ card }) => card === name);
    if (!view) throw new Error(`no sample of ${name}`);
    return read(draw(view, reader).card);
  };

  it('reads a request as in the look book', () => {
    expect(lines('proposal', english)).toEqual([
      'Request · open until Fri 4 Dec',
      'Learn with Diane Margheim?',
      'Research and Development Engineer · Everett',
      'Hi Sariya, I draw parts all day and my sketches still look like sketches.',
      'You learn',
      'Microsoft SQL Server',
      'You teach',
      'Adobe Illustrator',
      'Goal',
      'Redraw the assembly guide by January',
      'Together',
      'Tue 14:00 (23:00 in Everett) suits both',
      '[Accept]',
      '[Not this time]',
      '[Ask first]',
      'A no is as welcome as a yes. Diane is never told why.',
    ]);
  });

  it('reads it in German with a date that a sentence may end with', () => {
    expect(lines('proposal', german).filter((_, at) => at < 2)).toEqual([
      'Anfrage · offen bis Fr 4. Dez',
      'Mit Diane Margheim lernen?',
    ]);
    expect(lines('paused', german)).toContain('Ruhe bis Mo 4. Jan');
  });

  it('counts in words, and names the only one', () => {
    const titles = sampleViews(plainWords)
      .filter(({ card }) => card === 'notThisTime')
      .map((view) => read(draw(view, german).card)[1]);
    expect(titles).toEqual([
      'Diesmal nicht. Drei andere passen.',
      'Diesmal nicht. Diane Margheim passt.',
      'Diesmal nicht.',
    ]);
  });

  it('addresses somebody whose given name is an initial with the whole name', () => {
    const words: Words = (field) =>
      field === 'givenName' ? 'A.' : field === 'name' ? 'A. Scott Wright' : plainWords(field, 0);
    const view = sampleViews(words).find(({ card }) => card === 'agreed');
    if (!view) throw new Error('no sample of agreed');
    expect(read(draw(view).card)).toContain('A. Scott Wright said yes');
  });

  it('drops what follows the colon from a notification that is too long', () => {
    const words: Words = (field) =>
      field === 'learn' || field === 'teach' ? 'A very long name of a skill indeed' : plainWords(field, 0);
    const view = sampleViews(words).find(({ card }) => card === 'proposal');
    if (!view) throw new Error('no sample of proposal');
    expect(draw(view).summary).toBe('Diane Margheim would like to learn with you.');
  });
});
