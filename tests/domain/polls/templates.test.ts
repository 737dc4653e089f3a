import { pollTemplates, type ShippedTemplate } from '../../../api/contracts/polls.ts';
import { fixQuestions } from '../../../api/domain/polls/fixQuestions.ts';
import { fitsQuestion, pollDates, whatIsMissing } from '../../../api/domain/polls/policy.ts';
import { listTemplates, templates } from '../../../api/domain/polls/templates.ts';
import { testNow } from '../../support/context.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(testNow.getTime() + days * day);
const shipped = Object.entries(templates) as [ShippedTemplate, (typeof templates)[ShippedTemplate]][];

describe('the polls that ship with Pairwise', () => {
  it('are about learning, about how safe people feel, and about Pairwise itself', async () => {
    const listed = await listTemplates();
    expect(pollTemplates.safeParse(listed).error?.issues ?? []).toEqual([]);
    expect(listed.templates.map(({ template }) => template)).toEqual(['learning', 'safety', 'tool']);
  });

  it.each(shipped)(
    '%s could be opened as it is: three or four questions, all in both languages',
    (_name, questions) => {
      expect(whatIsMissing({ questions, closesAt: inDays(7) }, testNow)).toBeNull();
      expect(questions.length).toBeGreaterThanOrEqual(3);
      expect(questions.length).toBeLessThanOrEqual(4);
      const words = questions.flatMap(({ text, options }) => [text, ...options]);
      for (const { en, de } of words) expect([en !== '', de !== '', en === de]).toEqual([true, true, false]);
    },
  );

  it('have questions of their own each, under ids that stay', () => {
    const all = shipped.flatMap(([, questions]) => questions);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const [template, questions] of shipped) {
      expect(fixQuestions(questions, template)).toEqual({ questions, template });
      expect(questions.every(({ id }) => id.startsWith(`${template}-`))).toBe(true);
    }
  });

  it('are a lead’s own once a question was changed, left out or moved', () => {
    const [first, ...others] = templates.safety;
    if (!first) throw new Error('a template has no question');
    for (const questions of [others, [...others, first], [{ ...first, options: first.options.slice(1) }, ...others]])
      expect(fixQuestions(questions, 'safety').template).toBe('own');
  });

  it('never ask about a partner', () => {
    for (const { text } of shipped.flatMap(([, questions]) => questions))
      expect(`${text.en} ${text.de}`).not.toMatch(/partner|mentor|mentee/i);
  });
});

describe('an answer', () => {
  const [scale, , choice, words] = templates.learning;
  if (!scale || !choice || !words) throw new Error('the template has changed');

  it.each([
    ['a place on its scale', scale, 4, true],
    ['a place beyond it', scale, 5, false],
    ['half a place', scale, 0.5, false],
    ['no number at all', scale, Number.NaN, false],
    ['words to a scale', scale, '4', false],
    ['a choice', choice, 0, true],
    ['words to a question in words', words, 'More time', true],
    ['a place to a question in words', words, 0, false],
    ['nothing, to take it back', choice, null, true],
  ])('fits its question, or not: %s', (_what, question, value, fits) => {
    expect(fitsQuestion(question, value)).toBe(fits);
  });
});

describe('the dates of a poll', () => {
  it('have a reminder two days before the end, never sooner than a day after it opened', () => {
    for (let days = 1; days <= 60; days += 0.5) {
      const { remindAt } = pollDates(testNow, inDays(days), 'bot');
      expect([days, remindAt]).toEqual([days, days < 3 ? null : inDays(days - 2)]);
      if (remindAt) expect(remindAt.getTime()).toBeGreaterThanOrEqual(inDays(1).getTime());
    }
  });
});
