import fc from 'fast-check';
import type { IndexedText } from '../../../../api/domain/insights/search/insightIndex.ts';
import { markHits } from '../../../../api/domain/insights/search/markHits.ts';
import { miniSearchIndex } from '../../../../api/domain/insights/search/miniSearchIndex.ts';
import { judgedQuestions, judgedTexts } from './judgedTexts.ts';

const everybody = { limit: 10, mayShow: () => true };
const insight = (id: string, fields: Partial<IndexedText> = {}): IndexedText => ({
  id,
  title: '',
  text: '',
  tags: [],
  language: 'en',
  ...fields,
});

/** The ids that a question finds among a few texts, best first. */
function found(question: string, ...texts: IndexedText[]): string[] {
  const index = miniSearchIndex();
  index.put(texts);
  return index.search(question, everybody).map(({ id }) => id);
}

const sketch = insight('sketch', { title: 'Lock the sketch layer before tracing', text: 'Then nothing moves.' });
const travel = insight('travel', { title: 'Book trains early', text: 'Expenses are paid in the next month.' });
const urlaub = insight('urlaub', {
  title: 'Urlaubsanträge früh stellen',
  text: 'Die Kolleginnen planen dann leichter.',
  language: 'de',
});

describe('a search', () => {
  it('finds words in another form, in either language, without their marks', () => {
    expect(found('tracing layers', sketch, travel, urlaub)).toEqual(['sketch']);
    expect(found('Urlaubsantrag', sketch, travel, urlaub)).toEqual(['urlaub']);
    expect(found('antrage fruh', urlaub)).toEqual(['urlaub']);
  });

  it('finds while the last word is being typed, letter by letter', () => {
    for (const typed of ['tr', 'tra', 'trac', 'traci', 'tracin', 'tracing']) {
      expect(found(`layer ${typed}`, sketch, travel)).toContain('sketch');
    }
    for (const typed of ['Url', 'Urlaubsa', 'Urlaubsanträg']) expect(found(typed, sketch, urlaub)).toEqual(['urlaub']);
  });

  it('forgives one error in a word of five letters, two in one of eight', () => {
    expect(found('skech ', sketch, travel)).toEqual(['sketch']);
    expect(found('expemses ', sketch, travel)).toEqual(['travel']);
    expect(found('lack ', sketch, travel)).toEqual([]);
  });

  it('puts a title before a text, and a tag beside it', () => {
    const inText = insight('in text', { text: 'Excel is one way.' });
    const inTitle = insight('in title', { title: 'Excel' });
    const tagged = insight('tagged', { tags: ['Excel'] });
    expect(found('excel', inText, inTitle, tagged).at(-1)).toBe('in text');
  });

  it('shows nothing that the reader may not see, whatever it counts', () => {
    const index = miniSearchIndex();
    index.put([sketch, travel]);
    expect(index.search('sketch trains', { limit: 10, mayShow: (id) => id !== 'sketch' })).toMatchObject([
      { id: 'travel' },
    ]);
  });

  it('forgives errors as if what the reader may not see were not there, nor had ever been', () => {
    const own = insight('own', { text: 'The contosa project.' });
    const secret = insight('secret', { text: 'What contoso pays us.' });
    const ask = (index: ReturnType<typeof miniSearchIndex>) =>
      index.search('contoso ', { limit: 10, mayShow: (id) => id === 'own' }).map(({ id }) => id);
    const index = miniSearchIndex();
    index.put([own]);
    expect(ask(index)).toEqual(['own']);
    index.put([secret]);
    expect(ask(index)).toEqual(['own']);
    index.remove(['secret']);
    expect(ask(index)).toEqual(['own']);
  });

  it('answers nothing to nothing, to signs and to emoji', () => {
    for (const empty of ['', '   ', '?!', '😀😀', '\u202e']) expect(found(empty, sketch)).toEqual([]);
  });

  it('searches for stop words when there is nothing else', () => {
    expect(found('the', insight('the', { title: 'The The', text: 'The band' }))).toEqual(['the']);
  });

  it('forgets what was removed and what was put again', () => {
    const index = miniSearchIndex();
    index.put([sketch]);
    index.put([{ ...sketch, title: 'Unlock everything' }]);
    expect(index.size).toBe(1);
    expect(index.search('tracing', everybody)).toEqual([]);
    index.remove(['sketch', 'never there']);
    expect(index.search('unlock', everybody)).toEqual([]);
  });

  it('answers alike in whichever order the texts came', () => {
    const texts = judgedTexts().slice(0, 60);
    const questions = judgedQuestions().slice(0, 40);
    const answersOf = (order: readonly IndexedText[]) => {
      const index = miniSearchIndex();
      index.put(order);
      return questions.map(({ text }) => index.search(text, everybody).map(({ id }) => id));
    };
    expect(answersOf(texts.toReversed())).toEqual(answersOf(texts));
  });

  it('takes any text and any question without breaking', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(words, words, words, (title, text, question) => {
        for (const id of found(question, insight('one', { title, text }))) expect(id).toBe('one');
      }),
    );
  });

  it('is not slowed down by a pasted novel', () => {
    const novel = `${'a'.repeat(10_000)}! ${Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ')}`;
    expect(found(novel, sketch)).toEqual([]);
  });
});

describe('marking what was found', () => {
  const pieces = (question: string, text: string) => {
    const index = miniSearchIndex();
    index.put([insight('one', { text })]);
    const [hit] = index.search(question, everybody);
    return markHits(text, 'en', hit?.stems ?? []);
  };

  it('marks the words as they stand, in whatever form', () => {
    expect(pieces('layer trace', 'Lock layers, then trace.')).toEqual([
      { text: 'Lock ', isHit: false },
      { text: 'layers', isHit: true },
      { text: ', then ', isHit: false },
      { text: 'trace', isHit: true },
      { text: '.', isHit: false },
    ]);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, stems) => {
        expect(
          markHits(text, 'de', stems)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
