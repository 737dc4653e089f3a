import { easeOf } from '../score.ts';
import type { RoundScoring } from './scorePairs.ts';
import type { SearchOrder } from './searchOrder.ts';

/** A group that can be met, and what its hours are worth: percent times part. */
export interface Reach {
  readonly group: number;
  readonly hours: number;
}

/** Every group whose people share a language and enough hours with this one's, most hours first. */
export function reachableGroups({ field, weights }: RoundScoring, order: SearchOrder, from: number): Reach[] {
  const { columns, input } = field;
  const first = (group: number): number => order.vertexAt[order.start[group] as number] as number;
  const [language, schedule] = [columns.language[first(from)] as number, columns.schedule[first(from)] as number];
  return Array.from({ length: order.start.length - 1 }, (_, group): Reach => {
    const minutes = columns.minutes(schedule, columns.schedule[first(group)] as number);
    const isOpen =
      minutes >= input.rules.leastSharedMinutes &&
      columns.understand(language, columns.language[first(group)] as number);
    return { group, hours: isOpen ? weights.hours * easeOf(minutes) : -1 };
  })
    .filter(({ hours }) => hours >= 0)
    .sort((a, b) => b.hours - a.hours || a.group - b.group);
}
