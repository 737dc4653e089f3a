import type { TFunction } from 'i18next';
import type { RoundPair } from '../../../../api/contracts/rounds.ts';
import { listOf, weekdayName } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';

type Facts = Pick<RoundPair, 'members' | 'sharedTime' | 'departments' | 'metRoundsAgo'>;

/** Why these fit, as whole sentences: when, from where, and whether they know each other. */
export function pairFacts(t: TFunction<'rounds'>, pair: Facts): string[] {
  return [timeFact(t, pair), departmentFact(t, pair), metFact(t, pair)].filter((fact) => fact !== '');
}

function timeFact(t: TFunction<'rounds'>, { members, sharedTime }: Facts): string {
  if (!sharedTime) return t('pair.noTime');
  const { weekday, time, theirTime, theirWeekday } = sharedTime;
  const day = weekdayName(weekday);
  if (members.length > 2) return t('pair.timeOfAll', { day, time });
  if (time === theirTime && weekday === theirWeekday) return t('pair.time', { day, time });
  const [city, theirCity] = members.map((person) => person.city);
  return t(city && theirCity ? 'pair.timeApart' : 'pair.timeOther', { day, time, city, theirTime, theirCity });
}

function departmentFact(t: TFunction<'rounds'>, { departments }: Facts): string {
  const known = departments.filter((name) => name !== '');
  if (known.length === 0) return '';
  const [department] = known;
  return known.length === 1
    ? t('pair.department', { department })
    : t('pair.departments', { departments: listOf(known) });
}

function metFact(t: TFunction<'rounds'>, { metRoundsAgo }: Facts): string {
  if (metRoundsAgo === null) return t('pair.first');
  return metRoundsAgo <= 1 ? t('pair.metLastRound') : t('pair.met', { rounds: numberWord(metRoundsAgo) });
}
