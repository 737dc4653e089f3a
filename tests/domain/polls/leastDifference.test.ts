import fc from 'fast-check';
import { leastDifference, type Partition } from '../../../api/domain/polls/leastDifference.ts';

const groups = (places: readonly number[], count: number): Partition =>
  Array.from(
    { length: count },
    (_, group) => new Set(places.flatMap((place, at) => (place === group ? [`p${at}`] : []))),
  );

/** Every union of groups. */
function unions(partition: Partition): Set<string>[] {
  return Array.from(
    { length: 2 ** partition.length },
    (_, chosen) => new Set(partition.flatMap((group, at) => (chosen & (2 ** at) ? [...group] : []))),
  );
}

const apart = (one: Set<string>, other: Set<string>): number =>
  [...one].filter((person) => !other.has(person)).length + [...other].filter((person) => !one.has(person)).length;

it('finds what trying all unions finds', () => {
  // The last place is no group at all.
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(places, (people) => {
      const one = groups(
        people.map(([here]) => here),
        4,
      );
      const other = groups(
        people.map(([, there]) => there),
        3,
      );
      const tried = unions(one).flatMap((here) => unions(other).map((there) => apart(here, there)));
      const least = Math.min(Infinity, ...tried.filter((count) => count > 0));
      expect(leastDifference(one, other)).toBe(least);
    }),
    { numRuns: 500 },
  );
});

it('finds nothing between the very same groups but the groups themselves', () => {
  const one = groups([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 2);
  expect(leastDifference(one, one)).toBe(5);
});
