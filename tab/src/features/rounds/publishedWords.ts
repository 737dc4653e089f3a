import type { TFunction } from 'i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { fullDay } from '../../lib/format.ts';
import { dayAndTime } from './dayAndTime.ts';

/** What is so now, after publication: how many have started, or how many learned. */
export function publishedWords(
  t: TFunction<'rounds'>,
  { step, programme, round, answers }: RoundView,
  timeZone: string,
): { title: string; lead: string } {
  const { number, dates } = round;
  const started = answers?.started ?? 0;
  const count = started + (answers?.waiting ?? 0);
  const name = { programme: programme.name, number };
  if (step === 'closed') {
    const isOver = Date.parse(dates.endsOn) <= Date.now();
    return {
      title: started === 0 ? t('closed.none', { number }) : t('closed.title', { count: started, number }),
      lead: t(isOver ? 'closed.ended' : 'closed.text', { ...name, day: fullDay(dates.endsOn, timeZone) }),
    };
  }
  const words = started === 0 ? 'published.none' : started === count ? 'published.all' : 'published.title';
  return {
    title: t(words, { started, count }),
    lead: t('published.text', { ...name, ...dayAndTime(dates.answerBy, timeZone) }),
  };
}
