import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey, type TFunction } from 'i18next';
import {
  pairBand,
  unmatchedReason,
  whyNotView,
  type ChangeCost,
  type UnmatchedReason,
} from '../../../api/contracts/rounds.ts';
import { costSentence } from '../../../tab/src/features/rounds/costSentence.ts';
import { learnsWords } from '../../../tab/src/features/rounds/learnsWords.ts';
import { pairFacts } from '../../../tab/src/features/rounds/pairFacts.ts';
import { runningSteps } from '../../../tab/src/features/rounds/runningSteps.ts';
import { timeLeft } from '../../../tab/src/features/rounds/timeLeft.ts';
import { unmatchedWords } from '../../../tab/src/features/rounds/unmatchedWords.ts';
import { whyNotSentence } from '../../../tab/src/features/rounds/whyNotSentence.ts';

const languages = ['en', 'de'] as const;

const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;
const resources = Object.fromEntries(
  languages.map((language) => [language, { rounds: words(language, 'rounds'), numbers: words(language, 'numbers') }]),
);

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

async function speaking(language: (typeof languages)[number]): Promise<TFunction<'rounds'>> {
  await i18next.changeLanguage(language);
  return i18next.getFixedT(language, 'rounds') as unknown as TFunction<'rounds'>;
}

const nothing: ChangeCost = {
  certainty: 'exact',
  leftOut: 0,
  bothLearn: 0,
  learners: 0,
  otherDepartment: 0,
  isWorse: false,
};

/** A sentence: no key, no placeholder left, ends as sentences do. */
const isSentence = (text: string) => /^[\p{Lu}“„<].*[.?]$/u.test(text) && !/[{}]|\w\.\w+\.\w/.test(text);

const reasons: UnmatchedReason[] = unmatchedReason.def.options.map(
  ({ shape }) =>
    ({ code: shape.code.def.values[0], city: 'Melbourne', skillName: 'SAP' }) as unknown as UnmatchedReason,
);

describe('what a change costs', () => {
  it('tells first what hurts most', async () => {
    const t = await speaking('en');
    const all = { ...nothing, leftOut: 2, bothLearn: 1, learners: 3, otherDepartment: 4, isWorse: true };
    expect(costSentence(t, all)).toBe('Then two people more stay without a partner in this round.');
    expect(costSentence(t, { ...all, leftOut: 0 })).toBe('Then one pair fewer learns both ways in this round.');
    expect(costSentence(t, { ...all, leftOut: 0, bothLearn: 0 })).toContain('three people fewer learn');
    expect(costSentence(t, { ...nothing, otherDepartment: 1, isWorse: true })).toContain('another department');
    expect(costSentence(t, { ...nothing, isWorse: true })).toContain('a little less well');
    expect(costSentence(t, nothing)).toBe('Then nobody loses anything in this round.');
  });

  it('says "at least" only of a lower bound, and promises nothing from a bound of nothing', async () => {
    const t = await speaking('en');
    const bound = { ...nothing, certainty: 'atLeast', bothLearn: 1 } as const;
    expect(costSentence(t, bound)).toBe('Then at least one pair fewer learns both ways in this round.');
    expect(costSentence(t, { ...bound, certainty: 'exact' })).not.toContain('at least');
    expect(costSentence(t, { ...bound, bothLearn: 0 })).toMatch(/^As far as can be told beforehand/);
  });

  it('does not take a gain for a loss', async () => {
    const t = await speaking('en');
    expect(costSentence(t, { ...nothing, bothLearn: -1, learners: 1 })).toContain('one person fewer learns');
  });

  it.each(languages)('has a sentence for every cost in %s', async (language) => {
    const t = await speaking(language);
    for (const certainty of ['exact', 'atLeast'] as const) {
      for (const name of ['leftOut', 'bothLearn', 'learners', 'otherDepartment'] as const) {
        for (const count of [1, 2, 40]) {
          expect([
            costSentence(t, { ...nothing, certainty, [name]: count }),
            isSentence(costSentence(t, { ...nothing, certainty, [name]: count })),
          ]).toEqual([costSentence(t, { ...nothing, certainty, [name]: count }), true]);
        }
      }
    }
  });
});

describe('why not', () => {
  const refusals = whyNotView.shape.refusal.def.innerType.options;

  it.each(languages)('has a sentence for every refusal in %s', async (language) => {
    const t = await speaking(language);
    const said = refusals.map((refusal) => whyNotSentence(t, { refusal, cost: null }));
    for (const sentence of said) expect([sentence, isSentence(sentence)]).toEqual([sentence, true]);
    expect(new Set(said).size).toBe(refusals.length);
  });
});

describe('who has no partner', () => {
  it('knows every reason of the contract', () => {
    expect(reasons.map(({ code }) => code)).toContain('partnerGone');
    expect(reasons.length).toBeGreaterThanOrEqual(11);
  });

  it.each(languages)('is told with the reason in %s, whatever it is', async (language) => {
    const t = await speaking(language);
    for (const reason of [...reasons, { code: 'fewSharedHours', city: '' } as const]) {
      const { key, values } = unmatchedWords({ name: 'Lynn Tsoflias' }, reason);
      const sentence = t(key as 'leftOut.title', values);
      expect([sentence, isSentence(sentence)]).toEqual([sentence, true]);
      expect(sentence).toContain('<strong>Lynn Tsoflias</strong>');
    }
  });
});

describe('a pair', () => {
  const people = ['Berlin', 'Seattle'].map((city, place) => ({
    id: String(place).repeat(24),
    name: 'A B',
    givenName: 'A',
    initials: 'AB',
    jobTitle: '',
    department: '',
    city,
  }));
  const time = { weekday: 2, time: '14:00', theirTime: '14:00', theirWeekday: 2 };
  const known = { members: people, sharedTime: time, departments: ['Marketing', 'Finance'], metRoundsAgo: null };

  it('says when, from where, and whether they know each other', async () => {
    const t = await speaking('en');
    expect(pairFacts(t, known)).toEqual([
      'Tuesday 14:00 fits both working days.',
      'Marketing and Finance.',
      'First time together.',
    ]);
    const apart = { ...known, sharedTime: { ...time, theirTime: '05:00' }, metRoundsAgo: 3, departments: ['Finance'] };
    expect(pairFacts(t, apart)).toEqual([
      'Tuesday 14:00 in Berlin, 05:00 in Seattle, fits both working days.',
      'Both are in Finance.',
      'They met three rounds ago.',
    ]);
    expect(pairFacts(t, { ...known, sharedTime: null, departments: [], metRoundsAgo: 1 })).toEqual([
      'They have no full hour in common.',
      'They met in the last round.',
    ]);
  });

  it('says of each what they learn, or what else they do in it', async () => {
    const t = await speaking('en');
    const sap = { skillId: 'sap', skillName: 'SAP', level: 3, from: 1 };
    expect(learnsWords(t, { learns: [sap, null] }, 0, 'learning')).toBe('learns SAP');
    expect(learnsWords(t, { learns: [sap, null] }, 1, 'learning')).toBe('teaches this time');
    expect(learnsWords(t, { learns: [sap, null] }, 1, 'mentoring')).toBe('is there for the other');
    expect(learnsWords(t, { learns: [null, null] }, 1, 'learning')).toBe('nothing of what was asked for');
  });

  it.each(languages)('has its band named in %s', async (language) => {
    const t = await speaking(language);
    for (const band of pairBand.options) expect(t(`review.tab.${band}`, { count: 7 })).toMatch(/\D7$/);
  });
});

describe('a running matching', () => {
  const progress = { step: 'solving', share: 0.6, people: 64, comparedPairs: 1987, secondsLeft: 28 } as const;

  it('tells what is done, what goes on and what comes', async () => {
    const t = await speaking('en');
    expect(runningSteps(t, progress, 64)).toEqual([
      { text: '64 people joined; the list is frozen', is: 'done' },
      { text: '1,987 possible pairs compared', is: 'done' },
      { text: 'Looking for the best pairs for everyone together', is: 'now' },
      { text: 'Checking the result with a second program', is: 'later' },
    ]);
    expect(runningSteps(t, null, 64)[0]).toEqual({ text: 'Freezing the list of who takes part', is: 'now' });
  });

  it('says roughly how long it will take', async () => {
    const t = await speaking('en');
    const left = (secondsLeft: number) => timeLeft(t, { ...progress, secondsLeft });
    expect([3, 28, 60, 200].map(left)).toEqual([
      'A few seconds.',
      'About half a minute.',
      'About a minute.',
      'About three minutes.',
    ]);
  });
});
