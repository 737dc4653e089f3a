import fc from 'fast-check';
import { readQuestion } from '../../../api/domain/insights/readQuestion.ts';

describe('what somebody types to find an insight', () => {
  it.each([
    ['slow report', { words: 'slow report', tags: [], type: null }],
    ['  slow   report  ', { words: 'slow report ', tags: [], type: null }],
    ['#sql slow report', { words: 'slow report', tags: ['sql'], type: null }],
    ['slow #Power-BI report #sql,', { words: 'slow report', tags: ['Power-BI', 'sql'], type: null }],
    ['type:mistake index', { words: 'index', tags: [], type: 'mistake' }],
    ['index typ:Fehler', { words: 'index', tags: [], type: 'mistake' }],
    ['typ: tipp', { words: '', tags: [], type: 'tip' }],
    ['type:how-to', { words: '', tags: [], type: 'howTo' }],
    ['type:best-practice', { words: '', tags: [], type: 'bestPractice' }],
    ['type:erf', { words: '', tags: [], type: 'experience' }],
    ['TYPE:IDEA', { words: '', tags: [], type: 'idea' }],
    ['type:', { words: '', tags: [], type: null }],
    ['', { words: '', tags: [], type: null }],
    ['#', { words: '', tags: [], type: null }],
  ])('is read: %j', (typed, question) => {
    expect(readQuestion(typed)).toEqual(question);
  });

  it('leaves the signs of a skill alone', () => {
    expect(readQuestion('C# and C++')).toEqual({ words: 'C# and C++', tags: [], type: null });
  });

  it('takes a type that nobody knows for a word', () => {
    expect(readQuestion('type:writer ribbon')).toEqual({ words: 'writer ribbon', tags: [], type: null });
  });

  it('does not guess between two types that begin alike', () => {
    // "li" begins only a link, "e" an experience in either language, "t" a tip in either.
    expect(readQuestion('type:li').type).toBe('resource');
    expect(readQuestion('type:l')).toMatchObject({ type: null, words: 'l' });
  });

  it('never fails, and makes nothing up, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const { words, tags } = readQuestion(typed);
        const given = typed.normalize('NFC');
        for (const word of [...words.split(/\s+/u), ...tags]) expect(given).toContain(word);
      }),
    );
  });
});
