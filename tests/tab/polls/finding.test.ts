import fc from 'fast-check';
import { ALIKE_WITHIN, findingOf } from '../../../tab/src/features/polls/finding.ts';
import { resultTitle } from '../../../tab/src/features/polls/resultTitle.ts';
import { goodOf, heightOf, mostChosen, verdictOf } from '../../../tab/src/features/polls/score.ts';
import { both, choiceResult, scaleResult, speaking, startWords } from './pollWords.ts';

beforeAll(startWords);

const shown = { outcome: 'shown' as const, answered: 23, asked: 64 };
const use = scaleResult([0, 2, 5, 9, 7], { questionId: 'learning-use' });
const time = scaleResult([4, 7, 5, 5, 2], { questionId: 'learning-time', text: both('It is easy to find a time.') });

const counts = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 });
const questions = fc.array(
  counts.map((each) => scaleResult(each)),
  { maxLength: 6 },
);

describe('what a poll has found', () => {
  it('is said with its best and its worst scale', async () => {
    const t = await speaking('en');
    expect(resultTitle(t, { ...shown, questions: [time, use] })).toBe('Meetings help. Finding the time does not.');
    const de = await speaking('de');
    expect(resultTitle(de, { ...shown, questions: [use, time] })).toBe(
      'Die Treffen helfen. Termine zu finden klappt nicht.',
    );
  });

  it('is said in the question’s own words where a lead wrote it', async () => {
    const t = await speaking('en');
    const own = { ...time, questionId: 'own-7' };
    expect(resultTitle(t, { ...shown, questions: [use, own] })).toBe(
      'Strong: “I can use what I learn”. Weak: “It is easy to find a time”.',
    );
  });

  it('calls nothing strong or weak where all were answered alike', async () => {
    const t = await speaking('en');
    const alike = [use, scaleResult([1, 1, 5, 9, 7], { questionId: 'own-2' })];
    expect(findingOf(alike)).toEqual({ code: 'alike', verdict: 'yes', count: 2 });
    expect(resultTitle(t, { ...shown, questions: alike })).toBe('Both are mostly true');
  });

  it('calls nothing weak that more than half agreed to', () => {
    const fine = scaleResult([2, 4, 3, 12, 2]);
    const great = scaleResult([0, 0, 0, 3, 20], { questionId: 'own-2' });
    expect(findingOf([fine, great])).toMatchObject({ code: 'spread', best: great, worst: fine });
  });

  it('is how many answered where nothing may be shown but that', async () => {
    const t = await speaking('en');
    expect(resultTitle(t, { ...shown, questions: [scaleResult([0, 0, 1, 1, 1])] })).toBe('23 of 64 people answered');
  });

  it.each([
    ['tooFew', 'Fewer than five answered'],
    ['pooled', 'Not yet five answers'],
    ['lost', 'The answers can’t be read'],
  ] as const)('is that nothing is shown: %s', async (outcome, sentence) => {
    const t = await speaking('en');
    expect(resultTitle(t, { ...shown, outcome, answered: null, questions: [] })).toBe(sentence);
  });

  it('is the option that leads where no scale was asked, and none where two share the lead', () => {
    const options = [both('Time'), both('Place'), both('Nothing')];
    expect(findingOf([choiceResult([9, 3, 1], options)])).toMatchObject({ code: 'choice', option: 0 });
    expect(findingOf([choiceResult([6, 6, 1], options)])).toEqual({ code: 'none' });
    expect(mostChosen(choiceResult(null, options))).toBeNull();
  });

  it('never sets two apart whose averages are near each other, nor from figures that are not shown', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const finding = findingOf(all);
        if (finding.code !== 'apart' && finding.code !== 'spread') return;
        const [best, worst] = [heightOf(finding.best), heightOf(finding.worst)];
        expect(best).not.toBeNull();
        expect(worst).not.toBeNull();
        expect((best ?? 0) - (worst ?? 0)).toBeGreaterThanOrEqual(ALIKE_WITHIN);
        for (const one of all) {
          const height = heightOf(one);
          if (height !== null) expect(height).toBeLessThanOrEqual(best ?? 0);
        }
        if (finding.code !== 'apart') return;
        expect([verdictOf(finding.best), verdictOf(finding.worst)]).toEqual(['yes', 'no']);
      }),
    );
  });

  it('does not depend on the order of the questions', () => {
    fc.assert(
      fc.property(questions, (all) => {
        expect(findingOf(all.toReversed()).code).toBe(findingOf(all).code);
      }),
    );
  });

  it('has a sentence in both languages, whatever was answered', async () => {
    for (const language of ['en', 'de'] as const) {
      const t = await speaking(language);
      fc.assert(
        fc.property(questions, (all) => {
          const title = resultTitle(t, { ...shown, questions: all });
          expect(title).not.toMatch(/\{\{|undefined|NaN|^$|finding\.|results\./);
        }),
        { numRuns: 200 },
      );
    }
  });
});

it('counts the upper two words only where the distribution is shown', () => {
  expect(goodOf(use)).toEqual({ good: 16, answered: 23 });
  expect(goodOf(scaleResult([1, 1, 1, 2, 3]))).toBeNull();
});
