import fc from 'fast-check';
import { programmeKind, priority, type Priority } from '../../../api/contracts/programmes.ts';
import {
  choosePriority,
  fitPriorities,
  prioritiesOf,
  type Priorities,
} from '../../../tab/src/features/programmes/priorities.ts';

const three = fc
  .shuffledSubarray([...priority.options], { minLength: 3, maxLength: 3 })
  .map((chosen) => chosen as Priorities);
const places = fc.constantFrom(0 as const, 1 as const, 2 as const);

describe('the three priorities', () => {
  it('swap when one is chosen that stands elsewhere', () => {
    expect(choosePriority(['bothLearn', 'wishes', 'departments'], 0, 'departments')).toEqual([
      'departments',
      'wishes',
      'bothLearn',
    ]);
  });

  it('give way to a new one in its place only', () => {
    expect(choosePriority(['bothLearn', 'wishes', 'departments'], 1, 'hours')).toEqual([
      'bothLearn',
      'hours',
      'departments',
    ]);
  });

  it('are three different ones after any choice, the chosen one where it was chosen', () => {
    fc.assert(
      fc.property(three, places, fc.constantFrom<Priority>(...priority.options), (before, place, chosen) => {
        const after = choosePriority(before, place, chosen);
        expect(new Set(after).size).toBe(3);
        expect(after[place]).toBe(chosen);
      }),
    );
  });

  it('are such that the kind can care about, in the order they had', () => {
    fc.assert(
      fc.property(three, fc.constantFrom(...programmeKind.options), (before, kind) => {
        const after = fitPriorities(before, kind);
        expect(new Set(after).size).toBe(3);
        expect(after.every((one) => prioritiesOf[kind].includes(one))).toBe(true);
        const kept = before.filter((one) => prioritiesOf[kind].includes(one));
        expect(after.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});
