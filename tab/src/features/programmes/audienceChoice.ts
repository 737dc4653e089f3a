import { figure, numberWord } from '../../lib/numberWord.ts';
import type { Draft } from './draft.ts';
import type { T } from './words.ts';

/** "8 people you name", "Everyone in two departments", "Everyone" */
export function audienceChoice(t: T, audience: Draft['audience']): string {
  if (audience.kind === 'everyone') return t('rules.join.who.everyone');
  if (audience.kind === 'named') {
    const { length } = audience.people;
    return t('rules.join.who.named', { count: length, figure: figure(length) });
  }
  const [first = ''] = audience.departments;
  const count = audience.departments.length;
  return t('rules.join.who.departments', { count, word: numberWord(count), department: first });
}
