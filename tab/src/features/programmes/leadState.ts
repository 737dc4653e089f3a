import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { nextStepOf } from './nextStep.ts';
import { capitalWord, type T } from './words.ts';

type Standing = Pick<ProgrammeListItem, 'state' | 'step' | 'round'> & { enrolled: number; timeZone: string };

/** Where a programme stands, for who leads it: one sentence before the button that goes on. */
export function leadState(t: T, { state, step, round, enrolled, timeZone }: Standing): string {
  const next = nextStepOf(state, step, round !== null);
  if (!next) return t(`list.state.${state === 'archived' ? 'archived' : 'none'}`);
  if (!round) return t('list.state.continue');
  if (next.name === 'match') {
    const values = { count: enrolled, word: enrolled > 1 ? capitalWord(enrolled) : numberWord(enrolled) };
    return t('list.state.match', { ...values, day: dayAndMonth(round.dates.joinUntil, timeZone) });
  }
  const day = dayAndMonth(next.name === 'answers' ? round.dates.answerBy : round.dates.pairsOn, timeZone);
  return t(`list.state.${step === 'failed' ? 'failed' : next.name}`, { number: round.number, day });
}
