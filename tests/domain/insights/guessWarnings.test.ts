import fc from 'fast-check';
import {
  guessWarnings,
  mostNames,
  mostWarnings,
  possibleNames,
} from '../../../api/domain/insights/guess/guessWarnings.ts';
import { nameKeys } from '../../../api/domain/people/nameKeys.ts';
import { judgedTexts } from './search/judgedTexts.ts';

const people = ['Sheela Word', 'Ken Sánchez', 'Jan van der Berg', 'Anne-Marie Müller-Lüdenscheid', 'Ana O’Neill'].map(
  nameKeys,
);
const warned = (text: string) => guessWarnings(text, people).map(({ kind, words }) => [kind, words]);

describe('before sharing, a text is looked through for', () => {
  it.each<[string, [string, string][]]>([
    ['Sheela Word nearly bought a faster server.', [['person', 'Sheela Word']]],
    [
      'It was Sheela Word’s idea, and KEN SANCHEZ agreed.',
      [
        ['person', 'Sheela Word'],
        ['person', 'KEN SANCHEZ'],
      ],
    ],
    [
      'Das hat Word Sheela mit Jan van der Berg gebaut.',
      [
        ['person', 'Word Sheela'],
        ['person', 'Jan van der Berg'],
      ],
    ],
    [
      'Frag Anne-Marie Müller-Lüdenscheid oder Ana O’Neill.',
      [
        ['person', 'Anne-Marie Müller-Lüdenscheid'],
        ['person', 'Ana O’Neill'],
      ],
    ],
    ['We use Word. Sheela does not.', []],
    ['Microsoft Word is slow today', []],
    [
      'Ask sheela.word@contoso.example or +49 (421) 555-0199.',
      [
        ['mail', 'sheela.word@contoso.example'],
        ['phone', '+49 (421) 555-0199'],
      ],
    ],
    [
      'Ruf 0421 555 01 99 an, oder (206) 555-0142.',
      [
        ['phone', '0421 555 01 99'],
        ['phone', '(206) 555-0142'],
      ],
    ],
    ['On 2026-03-03 at 10:30 we had 1.234.567 rows in 0.5 s, version 10.0.19045.', []],
    [
      'Our customer Contoso wanted it, the client Fabrikam Foods did not.',
      [
        ['customer', 'Contoso'],
        ['customer', 'Fabrikam Foods'],
      ],
    ],
    [
      'Beim Kunden Nordwind war es anders, die Kundin Ostsee hat gelacht.',
      [
        ['customer', 'Nordwind'],
        ['customer', 'Ostsee'],
      ],
    ],
    [
      'Die Nordwind GmbH & Co. KG und die Ostsee AG, aber eine AG nicht.',
      [
        ['customer', 'Nordwind GmbH & Co. KG'],
        ['customer', 'Ostsee AG'],
      ],
    ],
    ['Contoso Ltd. pays late; The customer I met did not say so.', [['customer', 'Contoso Ltd']]],
    ['customer satisfaction and client side code', []],
  ])('%s', (text, found) => expect(warned(text)).toEqual(found));

  it('says where it stands, never the same place twice, in order, and not without end', () => {
    const bit = fc.constantFrom(
      'Sheela Word',
      'a@b.example',
      '+49 421 5550199',
      'customer Contoso Ltd',
      ' ',
      '\n',
      'und',
      '👍',
      '.',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 80 }), (bits) => {
        const text = bits.join(' ');
        let last = 0;
        const warnings = guessWarnings(text, people);
        expect(warnings.length).toBeLessThanOrEqual(mostWarnings);
        for (const { words, from, to } of warnings) {
          expect(text.slice(from, to)).toBe(words);
          expect(from).toBeGreaterThanOrEqual(last);
          last = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks the directory for at most forty pairs, whatever the text', () => {
    for (const { text } of judgedTexts()) expect(possibleNames(text).length).toBeLessThanOrEqual(mostNames);
    expect(possibleNames('Anna Berta Carla '.repeat(200))).toHaveLength(mostNames);
    expect(possibleNames('Anna Berta')[0]?.keys).toEqual(['anna', 'berta']);
  });

  it('does not stumble over text made to be slow', () => {
    const slow = [
      'a'.repeat(4000),
      'A'.repeat(4000),
      'A '.repeat(2000),
      '0 '.repeat(2000),
      `${'a.'.repeat(2000)}@`,
      'Kunde '.repeat(660),
    ];
    for (const text of slow) expect(guessWarnings(text, people).length).toBeLessThanOrEqual(mostWarnings);
  });
});
