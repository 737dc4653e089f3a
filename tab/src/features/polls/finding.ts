import type { QuestionResult } from '../../../../api/contracts/pollResults.ts';
import { heightOf, mostChosen, verdictOf, type Verdict } from './score.ts';

/**
 * What a poll has found, for its sentence. `apart`: one thing goes well and another doesn't; `spread`: they differ, but
 * not in which half of the scale they are; `alike`: nothing stands out; `choice`: no scale, but one option leads.
 */
export type Finding =
  | { code: 'none' }
  | { code: 'one'; question: QuestionResult }
  | { code: 'apart' | 'spread'; best: QuestionResult; worst: QuestionResult }
  | { code: 'alike'; verdict: Verdict; count: number }
  | { code: 'choice'; question: QuestionResult; option: number };

/** Averages nearer to each other than this part of the scale are called alike: about half a step of five. */
export const ALIKE_WITHIN = 0.15;

/** Pure; says of two questions that they differ only where their figures do. */
export function findingOf(questions: readonly QuestionResult[]): Finding {
  const scales = questions
    .flatMap((question) => {
      const height = heightOf(question);
      return height === null ? [] : [{ question, height }];
    })
    .toSorted((a, b) => b.height - a.height);
  const [best, worst] = [scales[0], scales.at(-1)];
  if (!best || !worst) return choiceOf(questions);
  if (scales.length === 1) return { code: 'one', question: best.question };
  const verdicts = scales.map(({ question }) => verdictOf(question) ?? 'mixed');
  if (best.height - worst.height < ALIKE_WITHIN) {
    const [verdict = 'mixed'] = verdicts;
    return {
      code: 'alike',
      verdict: verdicts.every((one) => one === verdict) ? verdict : 'mixed',
      count: scales.length,
    };
  }
  const isApart = verdicts[0] === 'yes' && verdicts.at(-1) === 'no';
  return { code: isApart ? 'apart' : 'spread', best: best.question, worst: worst.question };
}

function choiceOf(questions: readonly QuestionResult[]): Finding {
  for (const question of questions) {
    const option = mostChosen(question);
    if (option !== null) return { code: 'choice', question, option };
  }
  return { code: 'none' };
}
