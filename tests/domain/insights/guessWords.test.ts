import fc from 'fast-check';
import { guessLanguage } from '../../../api/domain/insights/guess/guessLanguage.ts';
import { guessTags, mostGuessed, phrasesOf } from '../../../api/domain/insights/guess/guessTags.ts';
import { guessTitle, longestTitle } from '../../../api/domain/insights/guess/guessTitle.ts';
import { guessType } from '../../../api/domain/insights/guess/guessType.ts';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';
import { judgedTexts } from './search/judgedTexts.ts';

describe('the language of a text', () => {
  it('is told for nearly all of 605 judged texts', () => {
    const wrong = judgedTexts().filter(({ text, language }) => guessLanguage(text) !== language);
    expect(wrong.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['en', 'Ctrl+Shift+V pastes without the formatting.'],
    ['de', 'Mit Strg+Umschalt+V wird ohne Formatierung eingefügt.'],
    ['de', 'Müller-Größenprüfung'],
    ['other', 'Le rapport mensuel était lent à cause d’un index manquant.'],
    ['other', 'SQL Server 2022'],
    ['other', '👍👍👍'],
    ['other', ''],
  ])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language));
});

describe('the title of a text', () => {
  it.each([
    ['I blamed the network for a week. The plan showed a scan.', 'I blamed the network for a week'],
    [
      'Seit 1. März gilt z. B. für Reisen die neue Vorlage. Alles andere bleibt.',
      'Seit 1. März gilt z. B. für Reisen die neue Vorlage',
    ],
    ['Is the report slow? Look at the plan first!', 'Is the report slow?'],
    ['## Restart it\nThen wait.', 'Restart it'],
    ['- 1. Open the valve slowly\n- 2. Listen', 'Open the valve slowly'],
    ['https://learn.example.com/a/b?c=d', 'learn.example.com'],
    ['Read https://learn.example.com/a before you start.', 'Read before you start'],
    ['Version 2.5 of it is slow', 'Version 2.5 of it is slow'],
    ['👍🎉', ''],
    ['', ''],
  ])('%s', (text, title) => expect(guessTitle(text)).toBe(title));

  it.each([
    ['Hallo zusammen! Mit F4 geht es schneller.', 'Mit F4 geht es schneller'],
    ['Hi all,\nthe valve needs oil on Mondays.', 'The valve needs oil on Mondays'],
    ['Hi all, the valve needs oil.', 'The valve needs oil'],
    ['Hello everyone\n\nLock the layer first.', 'Lock the layer first'],
    ['Liebe Kolleginnen und Kollegen,\n\ndie Presse braucht Öl.', 'Die Presse braucht Öl'],
    ['Guten Morgen Frau Schmidt, das Ventil klemmt.', 'Das Ventil klemmt'],
    ['Moin! Hallo Team, kurze Liste statt langer Mail.', 'Kurze Liste statt langer Mail'],
    ['Dear colleagues, number the drawings.', 'Number the drawings'],
    ['Hey 👋 Save it twice.', 'Save it twice'],
    ['Good morning! Is the report slow?', 'Is the report slow?'],
    ['Hallo zusammen!', 'Hallo zusammen!'],
    ['Hi', 'Hi'],
    ['Hidden rows are counted too.', 'Hidden rows are counted too'],
    ['Hello world is the first program in a new language.', 'Hello world is the first program in a new language'],
    ['Dear parts are counted twice, cheap ones once.', 'Dear parts are counted twice, cheap ones once'],
    ['Morning meetings are shorter when one stands.', 'Morning meetings are shorter when one stands'],
    ['Liebe zum Detail, das hilft beim Prüfen.', 'Liebe zum Detail, das hilft beim Prüfen'],
  ])('leaves a greeting out: %s', (text, title) => expect(guessTitle(text)).toBe(title));

  it('is cut at a word, with an ellipsis', () => {
    const title = guessTitle(
      'Before you order a faster server look at the plan of the query because an index may be all it needs.',
    );
    expect(title).toBe('Before you order a faster server look at the plan of the query because an index…');
  });

  it('is one line of at most 80 characters, and there whenever a text has a letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const title = guessTitle(text);
        expect(Array.from(title).length).toBeLessThanOrEqual(longestTitle);
        expect(title).not.toMatch(/\n/);
        if (/[\p{L}\p{N}]/u.test(text) && !text.includes('http')) expect(title).not.toBe('');
      }),
      { numRuns: 300 },
    );
    for (const { text } of judgedTexts()) expect(guessTitle(text)).not.toBe('');
  });
});

describe('the type of a text', () => {
  it.each([
    [
      'mistake',
      'I blamed the network for a week. The plan showed a scan over every test row; an index on the test date helped.',
    ],
    ['mistake', 'Wir haben versehentlich die Testdaten gelöscht, weil beide Fenster gleich aussahen.'],
    ['mistake', 'Ich hätte vorher die Sicherung prüfen sollen.'],
    ['mistake', 'We should have asked the line before we moved the press.'],
    ['howTo', 'How to read a query plan: first switch it on, then look for the widest arrow.'],
    ['howTo', 'So geht’s: Zuerst die Presse abkühlen lassen, dann das Werkzeug lösen.'],
    ['resource', 'The course on query plans is worth watching: https://learn.example.com/plans'],
    ['resource', 'Ein gutes Buch über Gespräche, lesenswert ab Kapitel drei.'],
    ['idea', 'What if we let the report run at night?'],
    ['idea', 'Wie wäre es, wenn wir die Übergabe im Stehen machen? Man könnte es am Montag probieren.'],
    ['bestPractice', 'Always name the person who decides at the top of the minutes.'],
    ['bestPractice', 'Bewährt: Protokolle gehen immer am selben Tag raus.'],
    ['experience', 'When we moved from Access to SQL Server the queries came first.'],
    ['experience', 'Nach drei Monaten mit dem neuen Schichtplan ist uns aufgefallen, dass mittwochs niemand fehlt.'],
    ['tip', 'Ctrl+Shift+V pastes without formatting.'],
    ['tip', 'Mit F4 wiederholt Excel den letzten Schritt.'],
  ])('%s: %s', (type, text) => expect(guessType(text)).toBe(type));
});

describe('the tags of a text', () => {
  const skills = [
    ['sql', 'SQL', 'Structured Query Language'],
    ['microsoft-sql-server', 'Microsoft SQL Server', 'SQL Server', 'MSSQL'],
    ['c-plus', 'C++'],
    ['c-sharp', 'C#'],
    ['r', 'R'],
    ['go', 'Go'],
    ['welding', 'Welding', 'Schweißen'],
    ['excel', 'Microsoft Excel', 'Excel'],
  ].map(([skillId = '', name = '', ...aliases]) => ({ skillId, name, keys: [name, ...aliases].map(foldKey) }));
  const tagsOf = (text: string) => guessTags(phrasesOf(text), skills).map(({ skillId }) => skillId);

  it.each<[string, string[]]>([
    ['The SQL Server was slow until we looked.', ['microsoft-sql-server']],
    ['Beim schweißen erst lüften.', ['welding']],
    ['Excel’s pivot tables, then excel again', ['excel']],
    ['C++, not C#: that was the question', ['c-plus', 'c-sharp']],
    ['Let it go, R is for figures', ['r']],
    ['Nothing of that', []],
    ['weldings excels sqlite', []],
  ])('%s', (text, tags) => expect(tagsOf(text)).toEqual(tags));

  it('are at most four skills, each once, whatever stands in the text', () => {
    const phrase = fc.constantFrom('SQL', 'SQL Server', 'C++', 'C#', 'Excel', 'welding', 'R', 'Go', 'and', '.', '\n');
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 60 }), (words) => {
        const tags = tagsOf(words.join(' '));
        expect(tags.length).toBeLessThanOrEqual(mostGuessed);
        expect(new Set(tags).size).toBe(tags.length);
      }),
      { numRuns: 200 },
    );
  });

  it('ask the catalogue for no more than 1,500 phrases of the longest text', () => {
    const longest = Array.from({ length: 2000 }, (_, n) => `w${n}`).join(' ');
    expect(phrasesOf(longest).size).toBeLessThanOrEqual(1500);
  });
});
