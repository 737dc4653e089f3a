/** A point, cap height 10, y downwards. */
export type Point = readonly [x: number, y: number];
export interface Letter {
  width: number;
  strokes: Point[][];
}

/**
 * The capitals as strokes of a pen: `M x y` begins a line, `L x y` goes on, `C x y rx ry from to` draws an arc (degrees,
 * clockwise, 0 to the right). Few shapes, drawn at any size, and no font to ship.
 */
const paths: Record<string, [width: number, path: string]> = {
  A: [9, 'M 0 10 L 4.5 0 L 9 10 M 1.6 6.8 L 7.4 6.8'],
  B: [7, 'M 4 0 L 0 0 L 0 10 L 4.2 10 M 0 4.8 L 4.2 4.8 C 4 2.4 2.5 2.4 -90 90 C 4.2 7.4 2.8 2.6 -90 90'],
  C: [9.2, 'C 5 5 5 5 -48 -312'],
  D: [8.2, 'M 3.5 0 L 0 0 L 0 10 L 3.5 10 C 3.5 5 4.7 5 -90 90'],
  E: [6, 'M 6 0 L 0 0 L 0 10 L 6 10 M 0 4.9 L 5.2 4.9'],
  F: [6, 'M 6 0 L 0 0 L 0 10 M 0 5 L 5.2 5'],
  G: [10, 'C 5 5 5 5 -46 -360 M 10 5 L 6 5'],
  H: [8, 'M 0 0 L 0 10 M 8 0 L 8 10 M 0 4.9 L 8 4.9'],
  I: [0, 'M 0 0 L 0 10'],
  J: [5, 'M 5 0 L 5 7 C 2.5 7 2.5 3 0 150'],
  K: [7.5, 'M 0 0 L 0 10 M 7.2 0 L 0 6.2 M 2.7 4 L 7.5 10'],
  L: [5.5, 'M 0 0 L 0 10 L 5.5 10'],
  M: [10, 'M 0 10 L 0 0 L 5 7.4 L 10 0 L 10 10'],
  N: [8, 'M 0 10 L 0 0 L 8 10 L 8 0'],
  O: [10.4, 'C 5.2 5 5.2 5 0 360'],
  P: [6.8, 'M 4 0 L 0 0 L 0 10 M 0 5.6 L 4 5.6 C 4 2.8 2.8 2.8 -90 90'],
  Q: [10.4, 'C 5.2 5 5.2 5 0 360 M 6.4 7 L 9.8 10.6'],
  R: [7.2, 'M 4 0 L 0 0 L 0 10 M 0 5.6 L 4 5.6 C 4 2.8 2.8 2.8 -90 90 M 3.7 5.6 L 7.2 10'],
  S: [7, 'C 3.5 2.5 3.2 2.5 -25 -270 C 3.5 7.5 3.5 2.5 -90 155'],
  T: [8, 'M 0 0 L 8 0 M 4 0 L 4 10'],
  U: [8, 'M 0 0 L 0 6 M 8 0 L 8 6 C 4 6 4 4 180 0'],
  V: [9, 'M 0 0 L 4.5 10 L 9 0'],
  W: [13, 'M 0 0 L 3.2 10 L 6.5 1 L 9.8 10 L 13 0'],
  X: [8, 'M 0 0 L 8 10 M 8 0 L 0 10'],
  Y: [8.4, 'M 0 0 L 4.2 5.2 L 8.4 0 M 4.2 5.2 L 4.2 10'],
  Z: [7.5, 'M 0 0 L 7.5 0 L 0 10 L 7.5 10'],
};
const somebody: [number, string] = [9, 'C 4.5 2.4 2.3 2.4 0 360 C 4.5 10 4.5 4 180 360'];

/** The letters to draw; accents fall away, and a script without strokes here becomes the outline of a person. */
export function lettersOf(initials: string): Letter[] {
  const capitals = [...initials.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()];
  const known = capitals.flatMap((capital) => (paths[capital] ? [paths[capital]] : []));
  const drawn = known.length > 0 && known.length === capitals.length ? known : [somebody];
  return drawn.map(([width, path]) => ({ width, strokes: strokesOf(path) }));
}

function strokesOf(path: string): Point[][] {
  const strokes: Point[][] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MLC])([^MLC]+)/g)) {
    const [x = 0, y = 0, rx = 0, ry = 0, from = 0, to = 0] = rest.trim().split(' ').map(Number);
    if (command === 'M') strokes.push([[x, y]]);
    if (command === 'L') strokes.at(-1)?.push([x, y]);
    if (command === 'C') strokes.push(arc(x, y, rx, ry, from, to));
  }
  return strokes;
}

function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): Point[] {
  const steps = Math.ceil(Math.abs(to - from) / 12);
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}
