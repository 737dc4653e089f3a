import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import type { ProgrammePreview } from '../../../api/contracts/programmes.ts';
import { newDraft, withKind, type Draft } from '../../../tab/src/features/programmes/draft.ts';
import { previewWords } from '../../../tab/src/features/programmes/previewWords.ts';
import { stepTitle } from '../../../tab/src/features/programmes/stepTitle.ts';
import { skillWords, takesUntil } from '../../../tab/src/features/programmes/words.ts';

const words = (locale: 'en' | 'de') =>
  Object.fromEntries(
    ['programmes', 'numbers'].map((file) => [
      file,
      JSON.parse(readFileSync(`tab/src/locales/${locale}/${file}.json`, 'utf8')),
    ]),
  );

// As vite does it: the page's own loader reads the files through import.meta.
jest.mock('../../../tab/src/lib/i18n.ts', () => ({
  currentLocale: () =>
    jest.requireActual<typeof import('i18next')>('i18next').default.language === 'de' ? 'de' : 'en',
}));

const person = { id: 'a'.repeat(24), name: '', givenName: '', initials: '', jobTitle: '', department: '', city: '' };
const base = newDraft({ person, timeZone: 'UTC' }, new Date('2026-11-20T12:00:00Z'));
const named = (count: number, draft: Draft = base): Draft => ({
  ...draft,
  audience: { kind: 'named', people: Array.from({ length: count }, () => person) },
});
const eight: ProgrammePreview = {
  people: 8,
  faces: Array.from({ length: 8 }, () => person),
  pairs: [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
  ],
  bothLearn: 1,
  possiblePairs: 28,
  repeatsAfterRound: 7,
  expectsOneWay: true,
  isSmall: true,
};

async function speak(lng: 'en' | 'de'): Promise<TFunction<'programmes'>> {
  await i18next.init({
    lng,
    resources: { en: words('en'), de: words('de') },
    interpolation: { escapeValue: false },
  });
  return i18next.getFixedT(lng, 'programmes');
}

describe('in English', () => {
  let t: TFunction<'programmes'>;
  beforeAll(async () => {
    t = await speak('en');
  });

  it('says what it takes, until when', () => {
    expect(takesUntil(t, { everyWeeks: 4, minutes: 60, roundMonths: 6 }, '2027-05-28')).toBe(
      'An hour a month with one person, until May',
    );
  });

  it('says the truth about the draft in its title', () => {
    expect(stepTitle(t, 2, named(8), undefined)).toBe('Eight people, a new partner every three months');
    expect(stepTitle(t, 2, withKind(named(1), 'mentoring'), undefined)).toBe('One person, one mentor for six months');
    expect(stepTitle(t, 2, named(0), undefined)).toBe('A new partner every three months');
    expect(stepTitle(t, 2, { ...base, audience: { kind: 'everyone' } }, 290)).toBe(
      '290 people, a new partner every three months',
    );
    expect(stepTitle(t, 3, named(8), undefined)).toBe('Eight people hear of it when you start');
  });

  it('tells small programmes the truth', () => {
    expect(previewWords(t, named(8), eight)).toEqual({
      title: 'With 8 people expect one-way pairs, and repeats after round 7.',
      texts: [
        'Eight people make 28 pairs, four a round (the solid lines). After seven rounds everybody has met everybody.',
      ],
    });
  });

  it('counts what a large audience could be, without a picture', () => {
    const many = { ...eight, people: 290, faces: [], pairs: [], possiblePairs: 41_905, expectsOneWay: false };
    const said = previewWords(t, { ...base, audience: { kind: 'everyone' } }, { ...many, repeatsAfterRound: null });
    expect(said.title).toBe('290 people may join');
    expect(said.texts).toEqual(['41,905 pairs are possible. All at once are compared before a round is made.']);
  });

  it('does not speak of one-way pairs where one shows and the other learns', () => {
    expect(previewWords(t, withKind(named(8), 'mentoring'), eight).title).toBe('Eight people may join');
  });

  it('names two skills, of more the first', () => {
    expect(skillWords(t, ['R', 'SQL'])).toBe('R, SQL');
    expect(skillWords(t, ['R', 'SQL', 'CAD'])).toBe('R, and two more');
  });
});

describe('auf Deutsch', () => {
  let t: TFunction<'programmes'>;
  beforeAll(async () => {
    t = await speak('de');
  });

  it('sagt, was es verlangt und bis wann', () => {
    expect(takesUntil(t, { everyWeeks: 4, minutes: 60, roundMonths: 6 }, '2027-05-28')).toBe(
      'Eine Stunde im Monat mit einer Person, bis Mai',
    );
  });

  it('sagt kleinen Programmen die Wahrheit', () => {
    expect(previewWords(t, named(8), eight)).toEqual({
      title: 'Bei 8 Personen sind einseitige Paare zu erwarten, und Wiederholungen nach Runde 7.',
      texts: [
        'Acht Personen ergeben 28 Paare, vier je Runde (die durchgezogenen Linien). Nach sieben Runden haben sich alle getroffen.',
      ],
    });
    expect(stepTitle(t, 2, named(8), undefined)).toBe('Acht Personen, alle drei Monate jemand Neues');
  });
});
