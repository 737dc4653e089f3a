import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';

/** The latest polls that are drawn; more would not be told apart. */
const MOST_POINTS = 4;

type Box = { width: number; height: number; side: number; top: number; foot: number };
export type TrendPoint = { x: number; y: number; mean: number; answered: number; closedAt: string | null };

/** Earlier averages and this one (`closedAt` null), left to right, on the height of the whole scale. Pure. */
export function trendPoints({ before, mean, answered, options }: QuestionResult, box: Box): TrendPoint[] {
  if (mean === null || answered === null || options.length < 2) return [];
  const all = [...before.slice(1 - MOST_POINTS), { mean, answered, closedAt: null }];
  const step = (box.width - 2 * box.side) / Math.max(1, all.length - 1);
  const room = box.height - box.top - box.foot;
  return all.map((one, place) => ({
    x: Math.round(box.side + place * step),
    y: Math.round(box.top + room * (1 - (one.mean - 1) / (options.length - 1))),
    mean: one.mean,
    answered: one.answered,
    closedAt: one.closedAt,
  }));
}
