/** The same key for the same two people, in either order: their `groupKey`. */
export const pairKeyOf = (a: string, b: string): string => (a < b ? `${a},${b}` : `${b},${a}`);

/** Every two of a few, once. */
export const pairsIn = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));

/** The keys of every two of a few. */
export const keysOf = (ids: readonly string[]): string[] => pairsIn(ids).map(([a, b]) => pairKeyOf(a, b));

/** The members' ids in order: what names a group within one result. */
export const groupKey = (ids: readonly string[]): string => ids.toSorted().join(',');
