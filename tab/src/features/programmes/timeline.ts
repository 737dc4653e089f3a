import type { RoundDates } from '../../../../api/contracts/programmes.ts';

export type Mark = {
  name: 'joined' | 'joinUntil' | 'pairsOn' | 'answerBy' | 'firstMeetingBy' | 'endsOn';
  at: string;
  isPast: boolean;
};

const names = ['joinUntil', 'pairsOn', 'answerBy', 'firstMeetingBy', 'endsOn'] as const;

/** What happens when, in order; where one has joined already comes first. Pure. */
export function timelineMarks(dates: RoundDates, joinedAt: string | null, now: Date): Mark[] {
  const marks = names.map((name) => ({ name, at: dates[name] }));
  const mine = joinedAt === null ? [] : [{ name: 'joined' as const, at: joinedAt }];
  return [...mine, ...marks]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((mark) => ({ ...mark, isPast: Date.parse(mark.at) <= now.getTime() }));
}
