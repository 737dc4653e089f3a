import { DateTime } from 'luxon';

/** Days before the review date on which its owner is asked. */
export const askedBefore = 14;
const usualMonths = 6;
const mostYears = 2;

const utc = (now: Date) => DateTime.fromJSDate(now, { zone: 'utc' });
const isoDate = (at: DateTime): string => at.toFormat('yyyy-MM-dd');

/** The UTC day of this moment, so many days later, as an ISO date. Pure. */
export const dayAfter = (now: Date, days = 0): string => isoDate(utc(now).plus({ days }));
/** Until when an insight counts as right where its owner names no day. Pure. */
export const usualReview = (now: Date): string => isoDate(utc(now).plus({ months: usualMonths }));
/** May it be right until then: a day to come, at most two years ahead? Pure. */
export const isReviewDay = (day: string, now: Date): boolean =>
  day > dayAfter(now) && day <= isoDate(utc(now).plus({ years: mostYears }));

/** The last review date that is over everywhere on earth, twelve hours behind Greenwich too. Pure. */
export const overEverywhere = (now: Date): string => isoDate(utc(now).minus({ hours: 12, days: 1 }));
