export type Point = { x: number; y: number };
export type Line = { from: Point; to: Point; isPair: boolean };

/** Places on a circle, the first on top, clockwise. Pure. */
export function circlePlaces(count: number, radius: number): Point[] {
  return Array.from({ length: count }, (_, place) => {
    const angle = (2 * Math.PI * place) / count - Math.PI / 2;
    return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
  });
}

/** Every possible pair once, those that are made marked and last, so that they lie on top. Pure. */
export function circleLines(places: readonly Point[], pairs: readonly (readonly number[])[]): Line[] {
  const made = new Set(pairs.flatMap((members) => edges(members)));
  const lines = places.flatMap((from, one) =>
    places.slice(one + 1).map((to, next) => ({ from, to, isPair: made.has(`${one}-${one + 1 + next}`) })),
  );
  return lines.toSorted((a, b) => Number(a.isPair) - Number(b.isPair));
}

/** A pair is one edge, a ring of three all of its three. */
function edges(members: readonly number[]): string[] {
  const sorted = members.toSorted((a, b) => a - b);
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}-${other}`));
}

const round = (value: number): number => Math.round(value * 10) / 10;
