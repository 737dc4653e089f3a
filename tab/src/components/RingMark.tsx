import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonCard } from '../../../api/contracts/people.ts';
import type { ArcState } from './Arcs.tsx';
import { Face } from './Face.tsx';

const forced = '@media (forced-colors: active)';

/** Sizes in px; `covered`: how much of the circle (radians) a face and a small gap cover to either side of its middle. */
const shapes = {
  row: { box: 84, face: 32, stroke: 1.75, head: 4.5, covered: 0.78 },
  header: { box: 140, face: 56, stroke: 2, head: 8, covered: 0.82 },
} as const;

const useStyles = makeStyles({
  ring: { position: 'relative', flexShrink: 0 },
  face: { position: 'absolute' },
  svg: {
    position: 'absolute',
    inset: 0,
    overflow: 'visible',
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
});

type Point = { x: number; y: number };
const point = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

type Props = {
  /** Each teaches the next, the last one the first. */
  members: readonly Pick<PersonCard, 'id' | 'name' | 'initials'>[];
  shape: keyof typeof shapes;
  state?: ArcState;
};

/** A ring of three: three arcs in a circle. */
export function RingMark({ members, shape, state = 'solid' }: Props) {
  const styles = useStyles();
  const { box, face, stroke, head, covered } = shapes[shape];
  const radius = (box - face) / 2;
  const angle = (place: number) => -Math.PI / 2 + (place * 2 * Math.PI) / 3;
  const at = (turn: number): Point => ({
    x: box / 2 + radius * Math.cos(turn),
    y: box / 2 + radius * Math.sin(turn),
  });
  const headAt = (turn: number): string => {
    const [tip, tangent] = [at(turn), turn + Math.PI / 2];
    const end = (aside: number) =>
      point({ x: tip.x - head * Math.cos(tangent + aside), y: tip.y - head * Math.sin(tangent + aside) });
    return `M${end(Math.PI / 6)}L${point(tip)}L${end(-Math.PI / 6)}`;
  };
  return (
    <span className={styles.ring} style={{ width: box, height: box }} aria-hidden="true">
      <svg className={styles.svg} width={box} height={box} strokeWidth={stroke} focusable="false">
        {members.map(({ id }, place) => {
          const [from, to] = [angle(place) + covered, angle(place + 1) - covered];
          return (
            <g key={id}>
              <path
                d={`M${point(at(from))}A${radius} ${radius} 0 0 1 ${point(at(to))}`}
                {...(state === 'dotted' && { strokeDasharray: `0.1 ${2.6 * stroke}` })}
              />
              <path d={headAt(to)} />
            </g>
          );
        })}
      </svg>
      {members.map((person, place) => {
        const { x, y } = at(angle(place));
        return (
          <span key={person.id} className={styles.face} style={{ left: x - face / 2, top: y - face / 2 }}>
            <Face person={person} size={face} />
          </span>
        );
      })}
    </span>
  );
}
