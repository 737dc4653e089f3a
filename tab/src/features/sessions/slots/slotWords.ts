import type { TFunction } from 'i18next';
import type { ProposedSlot, SlotsView } from '../../../../../api/contracts/slots.ts';
import { listOf, timeIn } from '../../../lib/format.ts';
import { numberWord } from '../../../lib/numberWord.ts';

type Words = TFunction<'sessions'>;

/** "You and Jae share an hour and a half a day" */
export function slotsTitle(t: Words, { person, others, sharedMinutes }: SlotsView): string {
  const names = listOf([t('slots.you'), ...[person, ...others].map(({ givenName }) => givenName)]);
  return sharedMinutes > 0
    ? t('slots.title', { names, duration: durationWords(t, sharedMinutes) })
    : t('slots.titleNone', { names });
}

/** Whole and half hours in words, anything between in hours and minutes. */
export function durationWords(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return rest === 30 ? t('slots.halfHour') : t('slots.minutes', { count: rest });
  const counted = { count: hours, word: numberWord(hours) };
  if (rest === 0) return t('slots.hours', counted);
  if (rest === 30) return t('slots.hoursAndHalf', counted);
  return t('slots.hoursAndMinutes', {
    hours: t('slots.hours', counted),
    minutes: t('slots.minutes', { count: rest }),
  });
}

/** "08:00 to 09:30 in Everett is 16:00 to 17:30 in Cambridge." Empty where nothing is shared. */
export function sharedWords(t: Words, { days, shared }: SlotsView): string {
  const [mine, ...theirs] = days;
  if (!shared || !mine) return '';
  const span = (timeZone: string) => ({
    from: timeIn(shared.startsAt, timeZone),
    until: timeIn(shared.endsAt, timeZone),
  });
  const here = span(mine.timeZone);
  const other = theirs.find(({ timeZone }) => span(timeZone).from !== here.from);
  if (!other) return t('slots.sharedHere', { ...here, count: theirs.length });
  const there = span(other.timeZone);
  return t('slots.sharedThere', {
    ...here,
    here: placeOf(mine),
    thereFrom: there.from,
    thereUntil: there.until,
    there: placeOf(other),
  });
}

/** A city, or what the zone is called after. */
const placeOf = ({ city, timeZone }: { city: string; timeZone: string }): string =>
  city || (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');

/** Whose day this is, as one calls them. */
export function firstNameOf({ personId, name }: SlotsView['days'][number], { person, others }: SlotsView): string {
  return [person, ...others].find(({ id }) => id === personId)?.givenName ?? name;
}

/** Why this time: one fact. */
export function reasonWords(t: Words, { reason, aboutId }: ProposedSlot, { person, others }: SlotsView): string {
  const about = [person, ...others].find(({ id }) => id === aboutId) ?? person;
  return t(`slots.reason.${reason}`, { name: about.givenName });
}

/** "16:00 for Jae", for everybody whose clock shows something else. */
export function otherClocks(t: Words, startsAt: string, view: SlotsView): string {
  const [mine, ...theirs] = view.days;
  const here = mine && timeIn(startsAt, mine.timeZone);
  const different = theirs
    .map((day) => ({ name: firstNameOf(day, view), time: timeIn(startsAt, day.timeZone) }))
    .filter(({ time }) => time !== here);
  return listOf(different.map((one) => t('slots.timeFor', one)));
}
