import fc from 'fast-check';
import {
  guessWarnings,
  mostNames,
  mostWarnings,
  possibleNames,
} from '../../../api/domain/insights/guess/guessWarnings.ts';
import { nameKeys } from '../../../api/domain/people/nameKeys.ts';
import { demoInsights } from '../../../api/integrations/demoInsights.ts';
import { judgedTexts } from './search/judgedTexts.ts';

const people = ['Sheela Word', 'Ken Sánchez', 'Jan van der Berg', 'Anne-Marie Müller-Lüdenscheid', 'Ana O’Neill'].map(
  nameKeys,
);
const named = [...people, ...['Anna Schmidt', 'An Nguyen', 'Anna Smith'].map(nameKeys)];
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

  it.each<[string, string[]]>([
    ['Herr Müller hat die Presse am Freitag abgestellt.', ['Müller']],
    ['Bitte vorher Frau Dr. Schmidt fragen.', ['Schmidt']],
    ['Ich habe Herrn Müller zu spät gefragt.', ['Müller']],
    ['Frau Anna Schmidt kennt den Trick mit der Feder.', ['Anna Schmidt']],
    ['Mit Kollegin Schmidt geht die Übergabe schnell.', ['Schmidt']],
    ['An Nguyen hat das Werkzeug gezeichnet.', ['An Nguyen']],
    ['Die Idee kam von An Nguyen.', ['An Nguyen']],
    ['Ask Mr Word before you cut.', ['Word']],
    ['Mrs. Smith told us about the valve.', ['Smith']],
    ['It was Dr Smith’s plan to wait.', ['Smith']],
    ['Ms. Anna Smith wrote the list.', ['Anna Smith']],
    ['Beim Kunden Nordwind lief die Anlage zwei Tage nicht.', ['Nordwind']],
    ['Für den Kunden Ostsee Werft gilt ein anderer Preis.', ['Ostsee Werft']],
    ['Unser Auftraggeber Hafenbau wollte Stahl.', ['Hafenbau']],
    ['The client Fabrikam pays after sixty days.', ['Fabrikam']],
    ['Our customer Litware asked for blue frames.', ['Litware']],
    ['Die Nordlicht Handels GmbH liefert freitags.', ['Nordlicht Handels GmbH']],
    ['A. Datum Corporation wants the file on Mondays.', ['Datum Corporation']],
    ['Wir hatten keine Zeit. Nordwind AG rief an.', ['Nordwind AG']],
    ['Tailspin Toys Ltd sends the boxes back.', ['Tailspin Toys Ltd']],
    ['Die Ruf 0421 555 01 99 ist der Notdienst.', ['0421 555 01 99']],
    ['Write to service@fabrikam.example.', ['service@fabrikam.example']],
  ])('whom it names: %s', (text, found) =>
    expect(
      guessWarnings(text, [...named, ['muller'], ['schmidt'], ['word'], ['smith']]).map(({ words }) => words),
    ).toEqual(found),
  );

  it.each([
    'Wenn Kunden Fragen stellen, hilft die Liste am Telefon.',
    'Wenn der Kunde Fragen hat, ruft er an.',
    'Vielen Kunden Anfang des Monats zu schreiben bringt mehr.',
    'Mit den Kunden Termine im Frühjahr machen.',
    'Dem Kunden Zeit geben, auch wenn es eilt.',
    'Beim Kunden Rückmeldungen gleich notieren.',
    'Clients Love short answers.',
    'Customers Tell us more on Fridays.',
    'Customer Service has the list of spare parts.',
    'The Customer Portal is slow before noon.',
    'Wir hatten keine Zeit. Unsere AG trifft sich dienstags.',
    'Die AG Nachhaltigkeit sammelt Kartons.',
    'Unsere AG sucht noch Leute.',
    'Herr der Lage bleibt, wer die Liste führt.',
    'Frau Weber ist nicht bei uns.',
    'An Tagen ohne Lieferung die Regale wischen.',
    'An Montagen fehlt oft das Werkzeug.',
    'In Berlin gilt der neue Schichtplan.',
    'Das Team trifft sich vor der Presse.',
    'Open the valve slowly. Listen first.',
    'The Quality Team meets on Mondays at ten.',
    'Meeting notes go out on the same day, 2026-03-03.',
    'Teil 4711-0815-22 passt auf beide Gabeln.',
    'Order 100 200 300 was late by 3.5 days.',
    'Ask Dr Oetker’s website for recipes.',
    'Mr Muscle cleans the oven.',
  ])('nobody is named in: %s', (text) => expect(guessWarnings(text, [...named, ['smith']])).toEqual([]));

  it.each(demoInsights.map(({ text, title }) => [title, text]))('nobody is named in the demo insight “%s”', (_, text) =>
    expect(guessWarnings(text ?? '', named)).toEqual([]),
  );

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
