import type { CardView } from '../../api/contracts/cards.ts';
import { renderCard } from '../../bot/cards/renderCard.ts';
import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';
import { plainWords, sampleViews, type Words } from './sampleViews.ts';

const insightId = '64f0c0ffee64f0c0ffee64f0';
const page = expect.stringMatching(
  /^https:\/\/teams\.microsoft\.com\/l\/entity\/.*insights%2F64f0c0ffee64f0c0ffee64f0/,
);
const names: CardView['card'][] = [
  'insight',
  'insightLimited',
  'insightGone',
  'saveConsent',
  'saveAnswered',
  'saveOutcome',
  'insightShared',
  'insightReview',
  'insightUsed',
  'insightPassOn',
  'insightPassedOn',
];
const ours = (words: Words) => sampleViews(words).filter(({ card }) => names.includes(card));

describe('an insight in a chat', () => {
  it('reads as in the look book', () => {
    expect(draw(sampleOf('insight'))).toEqual({
      summary: 'Insight from Diane Margheim: Count the rows before you join',
      lines: [
        'Tip · from Diane Margheim',
        'Count the rows before you join',
        'Run SELECT COUNT(*) on both tables first. If the join returns more rows than the larger one, a key is not unique.',
        'Why',
        'Caught a wrong stock report in two minutes',
        'Tags',
        'SQL · Microsoft SQL Server',
      ],
      buttons: {
        'Helpful · 12': { verb: 'voteHelpful', insightId },
        Save: { verb: 'saveInsight', insightId },
        Open: page,
      },
    });
  });

  it('reads as in the look book in German', () => {
    const { lines, buttons, summary } = draw(sampleOf('insight'), german);
    expect(summary).toBe('Erkenntnis von Diane Margheim: Count the rows before you join');
    expect(lines.filter((_, at) => [0, 3, 5].includes(at))).toEqual(['Tipp · von Diane Margheim', 'Wozu', 'Themen']);
    expect(Object.keys(buttons)).toEqual(['Hilfreich · 12', 'Merken', 'Öffnen']);
  });

  it('has only [Open] where the bot is not in the chat', () => {
    expect(draw(sampleOf('insight', { hasButtons: false })).buttons).toEqual({ Open: page });
  });

  it('names nobody where it was shared without a name', () => {
    const { lines, summary } = draw(sampleOf('insight', { author: null, type: 'mistake' }));
    expect(lines[0]).toBe('Lesson from a mistake · without a name');
    expect(summary).toBe('An insight: Count the rows before you join');
    expect(JSON.stringify([lines, summary])).not.toContain('Diane');
  });

  it('counts nothing before the first vote, and says what its reader has saved', () => {
    const view = sampleOf('insight', { helpful: 0, isMarked: { helpful: false, saved: true } });
    expect(Object.keys(draw(view).buttons)).toEqual(['Helpful', 'Saved', 'Open']);
  });

  it('shows 600 characters of its text, then an ellipsis; [Open] leads to the rest', () => {
    const text = 'word '.repeat(800);
    const [, , shown = ''] = draw(sampleOf('insight', { text })).lines;
    expect(shown.endsWith('…')).toBe(true);
    expect(shown.length).toBeGreaterThan(590);
    expect(shown.length).toBeLessThanOrEqual(600);
  });

  it.each(['[x](https://evil.example)', '<at>Boss</at>', '@Boss', 'javascript:alert(1)', '**x**'])(
    'shows %s as it was written, in a run of its own',
    (bad) => {
      const person = sampleOf('insight').author;
      const author = person && { ...person, name: bad };
      const view = sampleOf('insight', {
        title: bad,
        text: bad,
        why: bad,
        tags: [{ skillId: null, name: bad }],
        author,
      });
      const { card } = renderCard(view, english, {
        now: new Date(0),
        publicOrigin: 'https://pairwise.example',
        teamsAppId: 'app',
        isLocal: false,
      });
      const runs = JSON.stringify(card).split(JSON.stringify({ type: 'TextRun', text: bad }).slice(0, -1)).length - 1;
      expect(runs).toBe(5);
      expect(card.body.filter(({ type }) => type === 'TextBlock')).toEqual([]);
    },
  );

  it('shows a right-to-left override as nothing', () => {
    const { lines } = draw(sampleOf('insight', { title: 'abc\u202Egpj.exe', text: 'abc\u2067gpj.exe' }));
    expect(lines.slice(1, 3)).toEqual(['abcgpj.exe', 'abcgpj.exe']);
  });

  it('is never drawn without a title, whatever it was made of', () => {
    expect(draw(sampleOf('insight', { title: '\u202E\u0000' })).lines[1]).toBe('…');
  });

  it('says its title and no more where not everybody may read it', () => {
    expect(draw(sampleOf('insightLimited'))).toEqual({
      summary: 'An insight was shared here: Count the rows before you join',
      lines: ['Insight', 'Count the rows before you join', 'For those who may read it.'],
      buttons: { Open: page },
    });
  });

  it('says not even that once it is gone', () => {
    expect(draw(sampleOf('insightGone'))).toEqual({
      summary: 'This insight was moved or withdrawn.',
      lines: ['Insight', 'No longer here', 'This insight was moved or withdrawn.'],
      buttons: {},
    });
  });
});

describe('a message that somebody saved', () => {
  it('asks its author as in the look book', () => {
    const target = { insightId, version: 2 };
    const { lines, buttons, summary } = draw(sampleOf('saveConsent'));
    expect(summary).toBe('Diane Margheim would like to save your message as an insight. OK?');
    expect(lines.filter((_, at) => at !== 2)).toEqual([
      'Your words, your choice',
      'May Diane Margheim save this as an insight?',
      'An OK shares it with everybody in the company, with your name.',
      'Diane knows either way that it is yours.',
      'Until you answer, only you two can see it. A no needs no reason.',
    ]);
    expect(buttons).toEqual({
      OK: { verb: 'consentNamed', ...target },
      'OK without my name': { verb: 'consentUnnamed', ...target },
      No: { verb: 'consentRefused', ...target },
    });
    expect(Object.keys(draw(sampleOf('saveConsent'), german).buttons)).toEqual(['OK', 'OK ohne Namen', 'Nein']);
  });

  it('offers no "without my name" where fewer than 25 may read it', () => {
    expect(Object.keys(draw(sampleOf('saveConsent', { mayBeUnnamed: false })).buttons)).toEqual(['OK', 'No']);
  });

  it('says that the team reads it where it does', () => {
    const [, narrow] = samplesOf('saveConsent').map((view) => draw(view));
    expect(narrow?.lines).toContain('An OK shares it with your team, Research and Development, with your name.');
    expect(narrow?.lines.join(' ')).not.toContain('everybody');
  });

  it('shows every word that an OK would share', () => {
    const text = `${'word '.repeat(799)}last`;
    expect(draw(sampleOf('saveConsent', { text })).lines).toContain(text);
  });

  it('says what each answer means, and a no keeps no way to it', () => {
    const read = samplesOf('saveAnswered').map((view) => draw(view));
    const everybody = 'Everybody in the company can read it.';
    expect(read.map(({ lines }) => lines)).toEqual([
      [
        ...['Answered', 'Shared without your name'],
        ...['Diane knows it was yours; nobody else does. Only you can claim it.', everybody],
      ],
      ['Answered', 'Shared with your name', 'It is in the library, with your name on it.', everybody],
      [
        ...['Answered', 'Shared with your name', 'It is in the library, with your name on it.'],
        'Who can read it: Research and Development.',
      ],
      ['Answered', 'It stays private.', 'Nothing of it was kept.'],
    ]);
    const back = { 'Take it back': { verb: 'withdrawConsent', insightId, version: 3 }, Open: page };
    // Its page without a name is known to no card: the library is.
    const library = expect.stringMatching(/%22insights%22/);
    expect(read.map(({ buttons }) => buttons)).toEqual([{ ...back, Open: library }, back, back, {}]);
  });

  it('tells the one who saved it what came of it', () => {
    const [yes, narrow, no] = samplesOf('saveOutcome').map((view) => draw(view));
    expect([yes?.summary, yes?.lines[1]]).toEqual([
      'OK from the author: Count the rows before you join',
      'The author said OK',
    ]);
    expect(narrow).toEqual({
      summary: 'The author said OK',
      lines: [
        ...['Saved message', 'The author said OK'],
        'It is in the library now, for fewer people; you are not among them.',
      ],
      buttons: {},
    });
    expect([no?.summary, no?.buttons]).toEqual(['That one stays private.', {}]);
  });
});

describe('all cards of insights', () => {
  it('say at most sixty words of ours, on at most three buttons', () => {
    for (const view of ours(() => '§')) {
      for (const reader of [english, german]) {
        const { lines, buttons } = draw(view, reader);
        const words = [...lines, ...Object.keys(buttons)].join(' ').match(/[\p{L}\p{N}’:]+/gu) ?? [];
        expect([view.card, words.length <= 60, words.length]).toEqual([view.card, true, words.length]);
        expect(Object.keys(buttons).length).toBeLessThanOrEqual(3);
      }
    }
  });

  it('have titles of at most forty characters, but for the one with a whole name in it', () => {
    for (const reader of [english, german]) {
      const titles = ours(plainWords).map((view) => [view.card, draw(view, reader).lines[1] ?? '']);
      expect(titles.filter(([card, title = '']) => title.length > 40 && card !== 'saveConsent')).toEqual([]);
    }
  });
});
