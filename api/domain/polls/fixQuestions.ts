import { createHash } from 'node:crypto';
import type { PollQuestion, PollTemplate } from '../../contracts/polls.ts';
import { contentOf } from './policy.ts';
import { templates } from './templates.ts';

const shippedIds = new Map(
  Object.values(templates)
    .flat()
    .map((question) => [contentOf(question), question.id]),
);

/**
 * The questions as they are asked: each under an id that its own words decide, so that a trend and pooled answers compare
 * like with like, whatever a draft called it. Questions of a template that a lead changed are the lead's own. Pure.
 */
export function fixQuestions(
  questions: readonly PollQuestion[],
  template: PollTemplate,
): { questions: PollQuestion[]; template: PollTemplate } {
  const fixed = questions.map((question) => ({ ...question, id: idOf(question) }));
  return { questions: fixed, template: isWhole(fixed, template) ? template : 'own' };
}

function idOf(question: PollQuestion): string {
  const content = contentOf(question);
  return shippedIds.get(content) ?? `own-${createHash('sha256').update(content).digest('hex').slice(0, 24)}`;
}

function isWhole(questions: readonly PollQuestion[], template: PollTemplate): boolean {
  if (template === 'own' || template === 'sessions') return true;
  const ids = (list: readonly PollQuestion[]) => list.map(({ id }) => id).join();
  return ids(questions) === ids(templates[template]);
}
