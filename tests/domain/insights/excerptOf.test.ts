import fc from 'fast-check';
import { excerptOf } from '../../../api/domain/insights/excerptOf.ts';
import { stemsOf, wordsOf } from '../../../api/domain/insights/search/stems.ts';

const plain = (pieces: ReturnType<typeof excerptOf>): string => pieces.map(({ text }) => text).join('');
const filler = 'Somebody wrote many words here and none of them tells anything about it. ';
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 0, maxLength: 900 }),
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 120 })
    .map((some) => some.join(' ')),
  fc
    .array(fc.constantFrom('index', 'Ablage', '👩‍👩‍👧', 'é', '🇩🇪', '„so“', '\n'), { maxLength: 200 })
    .map((some) => some.join(' ')),
);

describe('an excerpt', () => {
  it('is the whole text where it is short', () => {
    expect(plain(excerptOf('An index  makes\nit fast.', 'en', []))).toBe('An index makes it fast.');
  });

  it('stands around the first word that was found, and marks it', () => {
    const pieces = excerptOf(`${filler.repeat(5)}Then an index made it fast. ${filler.repeat(5)}`, 'en', ['index']);
    expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['index']);
    expect(plain(pieces)).toMatch(/^….* index .*…$/u);
  });

  it('leaves no room unused where the word stands at the end', () => {
    const said = plain(excerptOf(`${filler.repeat(5)}It was the index`, 'en', ['index']));
    expect(said).toMatch(/^….*index$/u);
    expect(said.length).toBeGreaterThan(180);
  });

  it('has at most 220 units and no half character or half word, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text);
        const word = words[Math.floor(words.length / 2)] ?? 'none';
        const said = plain(excerptOf(text, 'other', stemsOf(word, 'other')));
        expect(said.length).toBeLessThanOrEqual(220);
        // Half of a character that is two units long.
        expect(said).not.toMatch(/\p{Surrogate}/u);
        const joined = text.replaceAll(/\s+/gu, ' ').trim();
        const inside = said.replace(/^…/u, '').replace(/…$/u, '');
        expect(joined).toContain(inside);
        const known = new Set(joined.split(' '));
        const short = inside.split(' ').filter((one) => one.length < 150);
        if (inside.includes(' ')) for (const one of short.slice(1, -1)) expect(known.has(one)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of a text without blanks ends between two characters as people see them', () => {
    const family = '👩‍👩‍👧';
    const said = plain(excerptOf(family.repeat(60), 'other', []));
    expect(said).toBe(`${family.repeat(Math.floor(219 / family.length))}…`);
  });
});
