import fc from 'fast-check';
import { mergeNotes } from '../../../../api/domain/sessions/mergeNotes.ts';

const line = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e');
const notes = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const linesOf = (text: string): string[] => text.split('\n').filter((one) => one !== '');

/** A text as it is after somebody wrote new lines, marked as theirs, anywhere in it and took nothing away. */
const addedTo = (base: string, who: string) =>
  fc.array(fc.nat({ max: 20 }), { maxLength: 5 }).map((places) => {
    const lines = base === '' ? [] : base.split('\n');
    for (const [at, place] of places.entries()) lines.splice(place % (lines.length + 1), 0, `${who}${at}`);
    return lines.join('\n');
  });
const threeWays = notes.chain((base) => fc.tuple(fc.constant(base), addedTo(base, 'mine'), addedTo(base, 'theirs')));

describe('notes of two writers', () => {
  it.each([
    ['what nobody else touched is as it was written', 'a', 'a\nb', 'a', 'a\nb'],
    ['what nobody wrote is as it is stored', 'a', 'a', 'a\nc', 'a\nc'],
    ['two places are two changes', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['two ends of an empty page both stand', '', 'mine', 'theirs', 'theirs\nmine'],
    ['the same line changed by both stands as both', 'a', 'a1', 'a2', 'a2\na1'],
    ['the same change is one', 'a', 'b', 'b', 'b'],
    ['what one took away and the other left is gone', 'a\nb', 'a', 'a\nb', 'a'],
    ['what one took away and the other changed stays', 'a\nb', 'a', 'a\nB', 'a\nB'],
    ['what both wrote at the same place stands once where it is the same', 'a', 'a\nx\ny', 'a\nx\nz', 'a\nx\nz\ny'],
    ['every way to end a line is one', 'a\nb', 'a\r\nb\r\nc', 'z\na\nb', 'z\na\nb\nc'],
  ])('%s', (_, base, mine, theirs, merged) => expect(mergeNotes(base, mine, theirs)).toBe(merged));

  it('lose nothing that either of them added, and nothing that was there', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const merged = linesOf(mergeNotes(base, mine, theirs));
        for (const one of new Set([...linesOf(mine), ...linesOf(theirs)])) expect(merged).toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  it('lose no new line, whatever else was changed or taken away', () => {
    fc.assert(
      fc.property(notes, notes, notes, (base, mine, theirs) => {
        const merged = linesOf(mergeNotes(base, mine, theirs));
        const known = new Set(linesOf(base));
        for (const one of [...linesOf(mine), ...linesOf(theirs)]) if (!known.has(one)) expect(merged).toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same when what was stored is merged once more', () => {
    fc.assert(
      fc.property(threeWays, ([base, mine, theirs]) => {
        const once = mergeNotes(base, mine, theirs);
        expect(mergeNotes(base, mine, once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('may have lines that are names of what every object has', () => {
    expect(mergeNotes('constructor', 'constructor\n__proto__', 'toString\nconstructor')).toBe(
      'toString\nconstructor\n__proto__',
    );
  });

  it('take no longer than a moment, whoever writes 8,000 characters, and lose nothing then', () => {
    const began = performance.now();
    const page = (lines: number, last: string) => `${'\n'.repeat(lines)}${last}`;
    const merged = linesOf(mergeNotes(page(7990, 'a'), page(7900, 'b'), page(7980, 'c')));
    expect(merged).toEqual(['c', 'b']);
    expect(linesOf(mergeNotes(page(290, 'a'), page(280, 'b'), page(285, 'c')))).toEqual(['c', 'b']);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
