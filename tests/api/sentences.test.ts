import de from '../../api/sentences/de.json' with { type: 'json' };
import en from '../../api/sentences/en.json' with { type: 'json' };
import { numberWord } from '../../api/sentences/numberWord.ts';
import { errorSentence, sentences } from '../../api/sentences/sentences.ts';

const flat = (part: object, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value as object, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const english = new Map(flat(en));
const german = new Map(flat(de));

describe('the sentences of the bot', () => {
  it('are the same in both languages, with the same values in them', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, text] of english) {
      expect([key, placeholders(german.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('put values in as they are, whatever stands in them', () => {
    const name = '{{first}} $t(welcome.title) $& \\1 <b>';
    expect(sentences('en')('proposal.title', { name })).toBe(`Learn with ${name}?`);
  });

  it('count in words up to twelve', () => {
    const others = (locale: 'en' | 'de', count: number) =>
      sentences(locale)('notThisTime.titleOthers', { ...numberWord(locale, count), name: 'Ada' });
    expect([others('en', 1), others('en', 2), others('en', 13)]).toEqual([
      'Not this time. Ada fits.',
      'Not this time. Two others fit.',
      'Not this time. 13 others fit.',
    ]);
    expect(others('de', 12)).toBe('Diesmal nicht. Zwölf andere passen.');
  });

  it('have one for a reason that nobody wrote yet', () => {
    expect(errorSentence('en', 'toString')).toBe('Nothing was changed. Please try again in a minute.');
    expect(errorSentence('de', 'requestClosed')).toBe('Nichts wurde geändert. Diese Anfrage ist schon geschlossen.');
  });

  it('say no more than a card can hold on a button', () => {
    for (const [key, text] of [...english, ...german]) {
      if (key.startsWith('buttons.')) expect([text, text.length <= 20]).toEqual([text, true]);
    }
  });
});
