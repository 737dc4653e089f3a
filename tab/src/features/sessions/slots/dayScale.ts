import type { SlotsView } from '../../../../../api/contracts/slots.ts';

export type Part = { left: number; width: number };

export const toStyle = ({ left, width }: Part) => ({ left: `${left}%`, width: `${width}%` });

/** Where instants lie between the earliest beginning and the latest end, in per cent, with a little air on both sides. */
export function dayScale({ days, shared }: Pick<SlotsView, 'days' | 'shared'>) {
  const starts = days.map(({ startsAt }) => Date.parse(startsAt));
  const ends = days.map(({ endsAt }) => Date.parse(endsAt));
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const air = (last - first) * AIR;
  const whole = last - first + 2 * air;
  const part = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Part => ({
    left: ((Date.parse(startsAt) - first + air) / whole) * 100,
    width: ((Date.parse(endsAt) - Date.parse(startsAt)) / whole) * 100,
  });
  return { bars: days.map(part), shared: shared && part(shared) };
}

const AIR = 0.035;
