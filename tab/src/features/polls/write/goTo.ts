import type { Draft } from './draft.ts';
import type { Problem } from './problems.ts';

export const textFieldId = (key: number) => `poll-question-${key}`;
export const optionsId = (key: number) => `poll-options-${key}`;
export const untilId = 'poll-until';
export const addId = 'poll-add';

/** Moves the focus to where a problem is solved, once that is drawn. */
export function goTo(problem: Problem, { questions }: Draft): void {
  setTimeout(() => {
    const element = document.getElementById(targetOf(problem, questions));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
    // The words of a scale or a choice stand behind their place in the sentence.
    if ('part' in problem && problem.part === 'options') element?.click();
  }, 50);
}

function targetOf(problem: Problem, questions: Draft['questions']): string {
  if (!('place' in problem)) return problem.code === 'noQuestion' ? addId : untilId;
  const key = questions[problem.place]?.key ?? 0;
  return problem.part === 'options' ? optionsId(key) : textFieldId(key);
}
