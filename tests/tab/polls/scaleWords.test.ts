import fc from 'fast-check';
import { averageWords, beforeSentence, scaleSentence } from '../../../tab/src/features/polls/scaleWords.ts';
import { trendPoints } from '../../../tab/src/features/polls/results/trendPoints.ts';
import { inSentence, said } from '../../../tab/src/features/polls/words.ts';
import { scaleResult, speaking, startWords } from './pollWords.ts';

beforeAll(startWords);

const now = new Date('2026-11-20T12:00:00Z');
const earlier = (closedAt: string, mean: number, good: number | null = null) => ({
  pollId: 'd'.repeat(24),
  closedAt,
  answered: 21,
  mean,
  good,
});

describe('a scale in words', () => {
  it.each([
    [[0, 2, 5, 9, 7], '16 of 23 mostly or fully'],
    [[4, 7, 5, 5, 2], 'Only 7 of 23 mostly or fully'],
    [[0, 0, 0, 5, 7], 'All 12 mostly or fully'],
    [[5, 7, 3, 0, 0], 'None of 15 mostly or fully'],
    [[5, 0, 0, 0, 5], '5 of 10 mostly or fully'],
  ])('%j: %s', async (counts, sentence) => {
    expect(scaleSentence(await speaking('en'), scaleResult(counts))).toBe(sentence);
  });

  it('is the average alone of five to nine answers', async () => {
    const t = await speaking('en');
    const few = scaleResult([0, 0, 3, 3, 0]);
    expect(scaleSentence(t, few)).toBeNull();
    expect(averageWords(t, few)).toBe('On average between partly and mostly');
    expect(averageWords(t, few, 4.1)).toBe('On average mostly');
    expect(averageWords(await speaking('de'), few)).toBe('Im Schnitt zwischen teils, teils und überwiegend');
  });

  it('names a word of the scale for every average there can be', async () => {
    const t = await speaking('en');
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5, noNaN: true }), (mean) => {
        expect(averageWords(t, scaleResult([1, 1, 1, 1, 1]), mean)).toMatch(
          /^On average (between [\w ]+ and )?[\w ]+$/,
        );
      }),
    );
  });
});

describe('earlier polls', () => {
  const question = scaleResult([0, 2, 5, 9, 7]);

  it('stand below in words, with their month and, of another year, that too', async () => {
    const t = await speaking('en');
    const of = (closedAt: string) => beforeSentence(t, { ...question, before: [earlier(closedAt, 3.4, 11)] }, now);
    expect(of('2026-03-14T18:00:00Z')).toBe('In March 11 of 21');
    expect(of('2025-03-14T18:00:00Z')).toBe('In March 2025 11 of 21');
    expect(beforeSentence(t, question, now)).toBeNull();
  });

  it('are compared by their averages where one of the two shows no more', async () => {
    const t = await speaking('de');
    const before = [earlier('2026-03-14T18:00:00Z', 3.4)];
    expect(beforeSentence(t, { ...question, before }, now)).toBe('Im März 3,4 im Schnitt, jetzt 3,9');
  });

  it('are drawn on the whole scale, left to right, the latest four with this one', () => {
    const box = { width: 264, height: 88, side: 24, top: 22, foot: 20 };
    const before = [1, 2, 3, 4, 5].map((mean) => earlier('2026-03-14T18:00:00Z', mean));
    const points = trendPoints({ ...question, before }, box);
    expect(points.map(({ mean }) => mean)).toEqual([3, 4, 5, question.mean]);
    expect(points.map(({ x }) => x)).toEqual([24, 96, 168, 240]);
    expect(points[2]?.y).toBe(box.top);
    for (const { y } of points) expect(y).toBeLessThanOrEqual(box.height - box.foot);
    expect(trendPoints(scaleResult([1, 0, 0, 0, 0]), box)).toEqual([]);
  });
});

describe('words in two languages', () => {
  it('fall back on the other one', () => {
    expect(said({ en: 'Yes', de: '' }, 'de')).toBe('Yes');
    expect(said({ en: '', de: 'Ja' }, 'en')).toBe('Ja');
    expect(said({ en: 'Yes', de: 'Ja' }, 'de')).toBe('Ja');
  });

  it('are small inside a sentence, unless they are an abbreviation', () => {
    expect(['Mostly', 'A little', 'SAP', 'Überwiegend', ''].map(inSentence)).toEqual([
      'mostly',
      'a little',
      'SAP',
      'überwiegend',
      '',
    ]);
  });
});
