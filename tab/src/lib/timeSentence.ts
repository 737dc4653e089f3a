import i18next from 'i18next';
import type { SharedTime } from '../../../api/contracts/matching.ts';
import { weekdayName } from './format.ts';

/** "Tuesday, 14:00" for the reader; where the other's clock differs, theirs stands beside it. */
export function timeSentence(time: SharedTime, city: string): string {
  const day = weekdayName(time.weekday);
  if (time.time === time.theirTime && time.weekday === time.theirWeekday) {
    return i18next.t('common:time.same', { day, time: time.time });
  }
  return i18next.t(`common:time.${city ? 'otherCity' : 'other'}`, {
    day,
    time: time.time,
    theirs: time.theirTime,
    city,
  });
}

/** The same time inside a sentence: "on Tuesday at 14:00". */
export function timeInSentence(time: SharedTime): string {
  return i18next.t('common:time.on', { day: weekdayName(time.weekday), time: time.time });
}
