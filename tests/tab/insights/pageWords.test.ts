import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey } from 'i18next';
import { outcomeKind, flagReason } from '../../../api/contracts/insightUses.ts';
import { noticeOf } from '../../../tab/src/features/insights/page/noticeOf.ts';
import { dayAfterMonths } from '../../../tab/src/features/insights/page/stillRightUntil.ts';
import { insightLists } from '../../../tab/src/features/insights/searchQuery.ts';
import {
  cameOfIt,
  countTitle,
  datesOf,
  dayOf,
  hostOf,
  monthOf,
  paragraphsOf,
  type T,
} from '../../../tab/src/features/insights/words.ts';
import { fakeInsight, noOutcomes } from '../../support/fakeInsights.ts';

const languages = ['en', 'de'] as const;
const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;

beforeAll(() =>
  i18next.init({
    lng: 'en',
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        { insights: words(language, 'insights'), numbers: words(language, 'numbers') },
      ]),
    ),
    interpolation: { escapeValue: false },
  }),
);

async function speaking(language: (typeof languages)[number]): Promise<T> {
  await i18next.changeLanguage(language);
  return i18next.getFixedT(language, 'insights');
}

const now = new Date('2026-11-22T12:00:00Z');
const when = { now, timeZone: 'America/Los_Angeles' };
const outcomes = { used: 14, savedTime: 4, avoidedError: 1, solvedProblem: 9, different: 0 };

describe('what came of an insight', () => {
  it('is said in words, most of it first', async () => {
    const insight = { outcomes, helpful: 0 };
    expect(cameOfIt(await speaking('en'), insight)).toEqual([
      '14 colleagues used it: nine solved a problem, four saved time, one avoided an error.',
    ]);
    expect(cameOfIt(await speaking('de'), insight)).toEqual([
      '14 Personen hat es geholfen: neun haben ein Problem gelöst, vier haben Zeit gespart, eine hat einen Fehler vermieden.',
    ]);
  });

  it('says what was different, and who only found it helpful, in sentences of their own', async () => {
    const t = await speaking('en');
    const insight = { outcomes: { ...noOutcomes, used: 1, different: 2 }, helpful: 3 };
    expect(cameOfIt(t, insight)).toEqual([
      'One colleague used it.',
      'It was different for two colleagues.',
      'Three colleagues found it helpful.',
    ]);
    expect(cameOfIt(t, { outcomes: noOutcomes, helpful: 0 })).toEqual([]);
    // Not "One colleague used it: one saved time", which would count the same person twice.
    const once = { ...noOutcomes, used: 1, savedTime: 1 };
    expect(cameOfIt(t, { outcomes: once, helpful: 0 })).toEqual(['One colleague used it and saved time.']);
  });

  it.each(languages)('has no key and no gap in it, however many there are (%s)', async (language) => {
    const t = await speaking(language);
    for (const count of [1, 2, 13]) {
      const all = { used: count, savedTime: count, avoidedError: count, solvedProblem: count, different: count };
      const said = cameOfIt(t, { outcomes: all, helpful: count }).join(' ');
      expect(said).not.toMatch(/[{}]|came\./);
      expect(said).toMatch(/^\S/);
    }
  });
});

describe('how many there are', () => {
  it('is a word, as one says it', async () => {
    const english = await speaking('en');
    expect([0, 1, 4, 99_786].map((total) => countTitle(english, total))).toEqual([
      'No insight',
      'One insight',
      'Four insights',
      '99,786 insights',
    ]);
    const german = await speaking('de');
    expect([0, 1, 4].map((total) => countTitle(german, total))).toEqual([
      'Keine Erkenntnis',
      'Eine Erkenntnis',
      'Vier Erkenntnisse',
    ]);
  });

  it('is no number of all where only the best are counted', async () => {
    const english = await speaking('en');
    expect(countTitle(english, 200, true)).toBe('The 200 best insights');
    expect(countTitle(english, 199, true)).toBe('199 insights');
    expect(countTitle(english, 200)).toBe('200 insights');
    expect(countTitle(await speaking('de'), 200, true)).toBe('Die 200 besten Erkenntnisse');
  });
});

describe('when it was shared', () => {
  const shared = { sharedAt: '2026-11-12T04:00:00.000Z', rightUntil: '2027-05-10' };

  it('stands on the reader’s calendar, with how long its owner stands for it', async () => {
    const t = await speaking('en');
    expect(datesOf(t, fakeInsight(shared), when)).toBe('11 November · still right, says Diane, until May');
    expect(datesOf(await speaking('de'), fakeInsight(shared), when)).toBe(
      '11. November · stimmt noch bis Mai, sagt Diane',
    );
  });

  it('has the same day everywhere where it has no name, and nobody who stands for it', async () => {
    const t = await speaking('en');
    const unnamed = fakeInsight({ ...shared, sharedAt: '2026-11-12T00:00:00.000Z', author: null });
    expect(datesOf(t, unnamed, when)).toBe('12 November');
  });

  it('says nothing of a promise that is over', async () => {
    const t = await speaking('en');
    expect(datesOf(t, fakeInsight({ ...shared, state: 'expired' }), when)).toBe('11 November');
    expect(datesOf(t, fakeInsight({ sharedAt: null, rightUntil: null }), when)).toBe('');
  });

  it('has its year where that is another one', async () => {
    await speaking('en');
    expect(dayOf('2024-03-02T12:00:00Z', when)).toBe('2 March 2024');
    expect([monthOf('2027-10-01', now), monthOf('2027-11-01', now), monthOf('2026-10-01', now)]).toEqual([
      'October',
      'November 2027',
      'October 2026',
    ]);
  });

  it('stays right until a day that exists, at most two years ahead', () => {
    expect(dayAfterMonths(new Date('2026-08-31T23:00:00Z'), 6)).toBe('2027-02-28');
    expect(dayAfterMonths(now, 12)).toBe('2027-11-22');
    expect(dayAfterMonths(new Date('2026-01-31T00:00:00Z'), 13)).toBe('2027-02-28');
  });
});

describe('the words of an insight', () => {
  it('are shown by paragraphs, a single line break stays', () => {
    expect(paragraphsOf('One\ntwo\n \nthree\n\n\n')).toEqual(['One\ntwo', 'three']);
    expect(paragraphsOf(' \n ')).toEqual([]);
  });

  it('name the host of a link', () => {
    expect(hostOf('https://learn.microsoft.com/sql?x=1')).toBe('learn.microsoft.com');
    expect(hostOf('no link')).toBe('no link');
  });

  it.each(languages)('exist for every notice, reason, outcome and list (%s)', async (language) => {
    const t = await speaking(language);
    const states = ['draft', 'waitsForAuthor', 'waitsForContact', 'shared', 'expired', 'hidden'] as const;
    const notices = states.flatMap((state) =>
      [true, false].flatMap((isMine) => noticeOf({ state, isMine, isFlagged: true })?.words ?? []),
    );
    const keys = [
      ...notices.map((notice) => `notice.${notice}`),
      ...flagReason.options.flatMap((reason) => [`flag.${reason}`, `notice.reason.${reason}`]),
      ...outcomeKind.options.map((kind) => `said.${kind}`),
      ...insightLists.flatMap((list) => [`search.list.${list}`, `none.${list}`, `none.${list}Text`]),
    ];
    expect(keys.filter((key) => !i18next.exists(key, { ns: 'insights', lng: language, count: 1 }))).toEqual([]);
    expect(t('notice.draft')).not.toBe('notice.draft');
  });
});
