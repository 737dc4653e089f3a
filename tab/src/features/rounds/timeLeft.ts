import type { TFunction } from 'i18next';
import type { MatchingProgress } from '../../../../api/contracts/rounds.ts';
import { numberWord } from '../../lib/numberWord.ts';

/** How long it will still take, as roughly as anybody can know; empty while nobody can. */
export function timeLeft(t: TFunction<'rounds'>, progress: MatchingProgress | null): string {
  if (!progress) return t('running.left.moment');
  const { secondsLeft } = progress;
  if (secondsLeft <= 10) return t('running.left.moment');
  if (secondsLeft <= 45) return t('running.left.half');
  const minutes = Math.round(secondsLeft / 60);
  return minutes <= 1 ? t('running.left.minute') : t('running.left.minutes', { minutes: numberWord(minutes) });
}
