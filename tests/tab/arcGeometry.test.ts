import fc from 'fast-check';
import { arcPaths } from '../../tab/src/lib/arcGeometry.ts';

const box = fc.record({
  width: fc.integer({ min: 20, max: 1000 }),
  height: fc.integer({ min: 20, max: 400 }),
  size: fc.constantFrom('stage' as const, 'header' as const, 'row' as const),
});
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

describe('two arcs between two faces', () => {
  it('draws the stage as it was designed', () => {
    const { comes, gives, stroke } = arcPaths({ width: 648, height: 272, size: 'stage' });
    expect(comes).toBe('M0 89.8C155.5 -22.7 492.5 -22.7 648 89.8');
    expect(gives).toBe('M648 182.2C492.5 294.7 155.5 294.7 0 182.2');
    expect(stroke).toEqual({ width: 2.5, head: 11 });
  });

  it('gives back on the mirror of the way it came, in every box', () => {
    fc.assert(
      fc.property(box, (given) => {
        const { comes, gives } = arcPaths(given);
        const [x1, y1, cx1, cy1, cx2, cy2, x2, y2] = numbers(comes);
        const mirrored = [x2, y2, cx2, cy2, cx1, cy1, x1, y1].map((value = 0, index) =>
          index % 2 === 0 ? value : given.height - value,
        );
        numbers(gives).forEach((value, index) => expect(value).toBeCloseTo(mirrored[index] ?? Number.NaN, 0));
      }),
    );
  });

  it('ends each arc in a head at its tip', () => {
    fc.assert(
      fc.property(box, (given) => {
        const { comes, comesHead, gives, givesHead } = arcPaths(given);
        expect(numbers(comesHead).slice(2, 4)).toEqual(numbers(comes).slice(-2));
        expect(numbers(givesHead).slice(2, 4)).toEqual(numbers(gives).slice(-2));
      }),
    );
  });
});
