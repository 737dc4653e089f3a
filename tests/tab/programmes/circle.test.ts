import { circleLines, circlePlaces } from '../../../tab/src/features/programmes/circle.ts';

describe('the circle of a first round', () => {
  it('begins on top and goes round', () => {
    expect(circlePlaces(4, 100)).toEqual([
      { x: 0, y: -100 },
      { x: 100, y: 0 },
      { x: 0, y: 100 },
      { x: -100, y: 0 },
    ]);
  });

  it('has a line for each possible pair once, those that are made on top', () => {
    const lines = circleLines(circlePlaces(8, 100), [
      [0, 5],
      [4, 1],
      [2, 7],
      [6, 3],
    ]);
    expect(lines).toHaveLength(28);
    expect(lines.filter(({ isPair }) => isPair)).toHaveLength(4);
    expect(lines.slice(-4).every(({ isPair }) => isPair)).toBe(true);
  });

  it('draws a ring of three as three lines', () => {
    const lines = circleLines(circlePlaces(5, 100), [
      [0, 1],
      [4, 2, 3],
    ]);
    expect(lines.filter(({ isPair }) => isPair)).toHaveLength(4);
  });
});
