import { clockTimeIn, daysAgo, fullDay } from './format.ts';

type Times = { startsAt: string; endsAt: string };

export type When = {
  /** `past`: it is over; `now`: it runs; `later`: a week away or more. */
  code: 'past' | 'now' | 'today' | 'tomorrow' | 'week' | 'later';
  values: { time: string; until: string; weekday: string; day: string };
};

/** When a meeting is, as one says it on the reader's own clock. */
export function meetingWhen({ startsAt, endsAt }: Times, now: Date, timeZone: string): When {
  const day = fullDay(startsAt, timeZone);
  const [weekday = ''] = day.split(',');
  const values = { time: clockTimeIn(startsAt, timeZone), until: clockTimeIn(endsAt, timeZone), weekday, day };
  return { code: codeOf({ startsAt, endsAt }, now, timeZone), values };
}

function codeOf({ startsAt, endsAt }: Times, now: Date, timeZone: string): When['code'] {
  if (now.getTime() >= Date.parse(endsAt)) return 'past';
  if (now.getTime() >= Date.parse(startsAt)) return 'now';
  const ahead = -daysAgo(startsAt, now, timeZone);
  if (ahead <= 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? 'week' : 'later';
}
