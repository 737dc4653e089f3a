import { readFileSync } from 'node:fs';
import { guessTags, phrasesOf } from '../../../api/domain/insights/guess/guessTags.ts';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';

/** The catalogue of the demo company: id, name and aliases of each line. */
const catalogue = readFileSync('api/demo/skills.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const [skillId = '', name = '', , , aliases = ''] = cells;
    return { skillId, name, keys: [name, ...aliases.split(/[|;]/u)].map(foldKey).filter(Boolean) };
  });
const tagsOf = (text: string): string[] => {
  const phrases = phrasesOf(text);
  const named = catalogue.filter(({ keys }) => keys.some((key) => phrases.has(key)));
  return guessTags(phrases, named).map(({ name }) => name);
};

describe('a name that is a word of every day too', () => {
  it.each([
    'The guide rails of the press need oil on Mondays.',
    'Rails need oil. Go home before the shift ends.',
    'To excel at a talk, leave half of the slides out.',
    'Ask for access before the audit; the teams need a word with you.',
    'We cut them some slack, and zoom in on the weld.',
    'Our design review list took half an hour to load.',
    'Writing it down helps. It slows down writing.',
    'Wash the containers before you spark the burner.',
    'Plan C was better than plan B.',
    'Gates A, B and C are closed in winter.',
    'It was 20 °C in hall R, so we took route R 12.',
    'Put an ad in the newsletter; the cam of the press is worn.',
    'The tree gives sap in spring, and the react time is short.',
    'How To Excel At Work Without Slack In Your Schedule',
    'Die Teams treffen sich vor dem Design der Vorrichtung.',
    'Unsere Teams haben das Go bekommen, die Installation war ein Klacks.',
    'Variante C hat gewonnen, Halle R ist zu.',
    'Vor dem Go-Live die Liste der Anlagen prüfen.',
    'Strictly speaking, science has no word for it.',
    'Swift answers matter. Express it in a word.',
    'The outlook for windows and doors is good.',
  ])('is none in: %s', (text) => expect(tagsOf(text)).toEqual([]));

  it.each<[string, string[]]>([
    ['We moved the Rails app to another server.', ['Ruby on Rails']],
    ['Mit F4 wiederholt Excel den letzten Schritt.', ['Microsoft Excel']],
    ['Excel sheets with a date in each row can be pivoted.', ['Microsoft Excel']],
    ['Open it in excel and sort by date.', ['Microsoft Excel']],
    ['Microsoft excel is fine for that.', ['Microsoft Excel']],
    ['In der Excel-Tabelle stehen die Zeiten.', ['Microsoft Excel']],
    ['Post it in Slack before noon.', ['Slack']],
    ['We wrote the script in R and kept it.', ['R']],
    ['sql joins need unique keys', ['Structured query language SQL']],
    ['Nothing in confluence is found twice; Confluence pages are.', ['Atlassian Confluence']],
  ])('is one in: %s', (text, names) => {
    const found = tagsOf(text);
    expect(found).toHaveLength(names.length);
    for (const [at, name] of names.entries()) expect(found[at]?.toLowerCase()).toContain(lastWord(name));
  });

  it('counts in any case where it has several words, or is no word of every day', () => {
    expect(tagsOf('We moved from ruby on rails to postgres.')).toHaveLength(2);
    expect(tagsOf('active listening is half of it')).toEqual(['Active Listening']);
  });
});

const lastWord = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';
