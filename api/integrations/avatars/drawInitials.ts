import { encodePng } from '../encodePng.ts';
import { lettersOf, type Point } from './letters.ts';

const { min, max, sqrt, round } = Math;

const size = 96;
const white = [255, 255, 255] as const;
/** White on each has a contrast of at least 5.5 to 1. */
const grounds = [
  [0x4f, 0x52, 0xb2],
  [0x8a, 0x3a, 0x70],
  [0x0b, 0x66, 0x70],
  [0x8a, 0x4a, 0x08],
  [0x2f, 0x6b, 0x3a],
  [0x9b, 0x2f, 0x3a],
] as const;

const capHeight = 30;
const penWidth = 5.8;
const gap = 4.5;

/** A face for who has no picture here: one to three initials in white on a ground that the initials choose. */
export function drawInitials(initials: string): Buffer {
  const letters = lettersOf(initials);
  const drawn = letters.reduce((sum, { width }) => sum + width, 0) + gap * (letters.length - 1);
  const scale = min(capHeight, (size * 0.62 * 10) / max(drawn, 1)) / 10;
  const strokes: Point[][] = [];
  let left = (size - drawn * scale) / 2;
  for (const letter of letters) {
    const place = ([x, y]: Point): Point => [left + x * scale, size / 2 + (y - 5) * scale];
    strokes.push(...letter.strokes.map((stroke) => stroke.map(place)));
    left += (letter.width + gap) * scale;
  }
  const pixels = paint(strokes, (penWidth * scale * 10) / capHeight, groundOf(initials));
  return encodePng({ width: size, height: size }, pixels);
}

function groundOf(initials: string): readonly [number, number, number] {
  const sum = [...initials].reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 0);
  return grounds[sum % grounds.length] ?? grounds[0];
}

function paint(strokes: readonly Point[][], pen: number, ground: readonly [number, number, number]): Uint8Array {
  const rgb = new Uint8Array(size * size * 3);
  for (let pixel = 0; pixel < size * size; pixel++) {
    const at: Point = [(pixel % size) + 0.5, Math.floor(pixel / size) + 0.5];
    const ink = min(1, max(0, pen / 2 + 0.5 - distance(at, strokes)));
    for (const channel of [0, 1, 2] as const) {
      rgb[pixel * 3 + channel] = round(ground[channel] + (white[channel] - ground[channel]) * ink);
    }
  }
  return rgb;
}

function distance([x, y]: Point, strokes: readonly Point[][]): number {
  let nearest = Infinity;
  for (const stroke of strokes) {
    for (let index = 1; index < stroke.length; index++) {
      const [ax, ay] = stroke[index - 1] ?? [0, 0];
      const [bx, by] = stroke[index] ?? [0, 0];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      nearest = min(nearest, (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2);
    }
  }
  return sqrt(nearest);
}
