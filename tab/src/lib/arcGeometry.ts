export type ArcBox = { width: number; height: number; size: 'stage' | 'header' | 'row' };

type Stroke = { width: number; head: number };

/** Where an arc meets the faces, as a share of the height, and how it is drawn (px). */
const shapes = {
  stage: { meets: 0.33, top: 0.02, width: 2.5, head: 11 },
  header: { meets: 0.36, top: 0.02, width: 2, head: 8 },
  row: { meets: 0.4, top: 0.06, width: 1.75, head: 4.5 },
} as const;

export type ArcPaths = { comes: string; comesHead: string; gives: string; givesHead: string; stroke: Stroke };

/**
 * Two mirrored cubic curves between two faces. The controls stand at 24 % and 76 % of the width, so high that the
 * curve's middle touches `top`: a cubic's middle is (y + 3c + 3c + y) / 8, so c = (top - 0.25 y) / 0.75.
 */
export function arcPaths({ width, height, size }: ArcBox): ArcPaths {
  const shape = shapes[size];
  const y = shape.meets * height;
  const control = (shape.top * height - 0.25 * y) / 0.75;
  const [near, far] = [0.24 * width, 0.76 * width];
  return {
    comes: `M0 ${n(y)}C${n(near)} ${n(control)} ${n(far)} ${n(control)} ${n(width)} ${n(y)}`,
    comesHead: head({ x: width, y }, { x: width - far, y: y - control }, shape.head),
    gives: `M${n(width)} ${n(height - y)}C${n(far)} ${n(height - control)} ${n(near)} ${n(height - control)} 0 ${n(height - y)}`,
    givesHead: head({ x: 0, y: height - y }, { x: -near, y: control - y }, shape.head),
    stroke: { width: shape.width, head: shape.head },
  };
}

/** An open head of two strokes, 30 degrees to each side of the tangent. */
function head(tip: { x: number; y: number }, tangent: { x: number; y: number }, length: number): string {
  const angle = Math.atan2(tangent.y, tangent.x);
  const end = (turn: number) =>
    `${n(tip.x - length * Math.cos(angle + turn))} ${n(tip.y - length * Math.sin(angle + turn))}`;
  return `M${end(Math.PI / 6)}L${n(tip.x)} ${n(tip.y)}L${end(-Math.PI / 6)}`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
