import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { dayAndMonth, listOf } from '../../lib/format.ts';
import { meetingWhen } from '../../lib/meetingWhen.ts';

type Members = Pick<PartnershipView, 'person' | 'others'>;

/** "Sariya and you", in a ring of three "Peng, Michael and you"; where room is short, without you. */
export function pairNames(t: TFunction<'sessions'>, { person, others }: Members, isShort = false): string {
  const names = [person, ...others].map(({ givenName }) => givenName);
  return listOf(isShort ? names : [...names, t('you')]);
}

type Known = Pick<PartnershipPlan, 'next' | 'pausedUntil'>;

/** The sentence that leads an active pair's page: when the two meet next. */
export function pairTitle(
  t: TFunction<'sessions'>,
  names: string,
  { next, pausedUntil }: Known,
  now: Date,
  timeZone: string,
): string {
  if (pausedUntil) return t('title.paused', { names, day: dayAndMonth(pausedUntil, 'UTC') });
  if (!next) return t('title.open', { names });
  const { code, values } = meetingWhen(next, now, timeZone);
  return t(`title.${code}`, { names, ...values });
}
