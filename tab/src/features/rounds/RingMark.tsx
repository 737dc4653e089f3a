import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';

const forced = '@media (forced-colors: active)';
const BOX = 84;
const FACE = 32;
const RADIUS = (BOX - FACE) / 2;
/** Each face covers so much of the circle to either side (radians), and a small gap beside it. */
const COVERED = 0.78;
const HEAD = 4.5;

const useStyles = makeStyles({
  ring: { position: 'relative', width: `${BOX}px`, height: `${BOX}px` },
  face: { position: 'absolute' },
  svg: {
    position: 'absolute',
    inset: 0,
    overflow: 'visible',
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1.75px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
});

const at = (angle: number, radius = RADIUS) => ({
  x: BOX / 2 + radius * Math.cos(angle),
  y: BOX / 2 + radius * Math.sin(angle),
});
const point = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function arc(from: number, to: number): string {
  const tip = at(to);
  const tangent = to + Math.PI / 2;
  const end = (turn: number) =>
    point({ x: tip.x - HEAD * Math.cos(tangent + turn), y: tip.y - HEAD * Math.sin(tangent + turn) });
  const line = `M${point(at(from))}A${RADIUS} ${RADIUS} 0 0 1 ${point(tip)}`;
  return `${line}M${end(Math.PI / 6)}L${point(tip)}L${end(-Math.PI / 6)}`;
}

/** A ring of three: three arcs in a circle, each teaches the next. */
export function RingMark({ members }: { members: readonly PersonCard[] }) {
  const styles = useStyles();
  const angle = (place: number) => -Math.PI / 2 + (place * 2 * Math.PI) / 3;
  return (
    <span className={styles.ring}>
      <svg className={styles.svg} width={BOX} height={BOX} focusable="false">
        {members.map(({ id }, place) => (
          <path key={id} d={arc(angle(place) + COVERED, angle(place + 1) - COVERED)} />
        ))}
      </svg>
      {members.map((person, place) => {
        const middle = at(angle(place));
        return (
          <span key={person.id} className={styles.face} style={{ left: middle.x - FACE / 2, top: middle.y - FACE / 2 }}>
            <Face person={person} size={FACE} />
          </span>
        );
      })}
    </span>
  );
}
