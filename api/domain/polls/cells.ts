import { leastDifference, type Partition } from './leastDifference.ts';
import { leavesFew } from './leavesFew.ts';

/** Some of the people who answered: everything that is published about people by department is about one of these. */
export interface Cell {
  /** Its department; empty: several together. */
  name: string;
  /** Who answered the poll there. */
  people: ReadonlySet<string>;
  /** Answers to the question there, and their sum. */
  answered: number;
  sum: number;
}

/**
 * Joins cells that may not stand by themselves into one, and that one with the smallest others until it may. What is left is
 * still a partition, so every union, difference and complement of it is made of whole cells. None: not even all together
 * may stand. Pure.
 */
export function joinCells(cells: readonly Cell[], mayStand: (cell: Cell) => boolean): Cell[] {
  const [first, ...others] = cells.filter((cell) => !mayStand(cell));
  if (!first) return [...cells];
  const standing = cells.filter((cell) => mayStand(cell)).toSorted(bySize);
  // One cell without a name is enough: two of them could not be told apart.
  const unnamed = standing.filter(({ name }) => name === '');
  let joined = [...others, ...unnamed].reduce(join, first);
  const named = standing.filter(({ name }) => name !== '');
  while (!mayStand(joined)) {
    const smallest = named.shift();
    if (!smallest) return [];
    joined = join(joined, smallest);
  }
  return [...named.toSorted(byName), joined];
}

const join = (one: Cell, other: Cell): Cell => ({
  name: '',
  people: new Set([...one.people, ...other.people]),
  answered: one.answered + other.answered,
  sum: one.sum + other.sum,
});

const bySize = (one: Cell, other: Cell): number => one.people.size - other.people.size || byName(one, other);
const byName = (one: Cell, other: Cell): number => (one.name < other.name ? -1 : Number(one.name > other.name));

/**
 * Joins the smallest cells until no union of them and no union of groups of an earlier poll differ by fewer than `least`
 * people, whose answers the difference would be about, and groups of several earlier polls leave as few of none. Pure.
 */
export function joinUntilApart(cells: readonly Cell[], earlier: readonly Partition[], least: number): Cell[] {
  let joined = [...cells];
  const before = earlier.flatMap(allGroups);
  const isTold = () => isNear(joined, earlier, least) || leavesFew(groupsOf(joined), before, least);
  while (joined.length > 1 && isTold()) {
    const unnamed = joined.filter(({ name }) => name === '');
    const [first, second, ...others] = [...unnamed, ...joined.filter(({ name }) => name !== '').toSorted(bySize)];
    if (!first || !second) break;
    joined = [...others.toSorted(byName), join(first, second)];
  }
  return joined;
}

const groupsOf = (cells: readonly Cell[]): Partition => allGroups(cells.map(({ people }) => people));

/** Each group of a poll, and all of them together. Pure. */
export const allGroups = (groups: Partition): Partition =>
  groups.length > 1 ? [new Set(groups.flatMap((people) => [...people])), ...groups] : groups;

/** Do these groups together, or some of them, differ from some of an earlier poll by fewer than `least` people? Pure. */
export const isNear = (
  groups: readonly Pick<Cell, 'people'>[],
  earlier: readonly Partition[],
  least: number,
): boolean =>
  earlier.some(
    (partition) =>
      leastDifference(
        partition,
        groups.map(({ people }) => people),
      ) < least,
  );
