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

/** Is one group the other but for fewer than `least` people, and not the very same? Their difference would be about those. Pure. */
export function isNearlySame(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  if (Math.abs(one.size - other.size) >= least) return false;
  const apart = notIn(one, other, least) + notIn(other, one, least);
  return apart > 0 && apart < least;
}

/** How many of one group are not in the other; not counted beyond `enough`. */
function notIn(one: ReadonlySet<string>, other: ReadonlySet<string>, enough: number): number {
  let found = 0;
  for (const person of one) {
    if (!other.has(person)) found += 1;
    if (found >= enough) break;
  }
  return found;
}
