import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Face, NoFace } from '../../components/Face.tsx';
import { circleLines, circlePlaces } from './circle.ts';

const NOBODY = 8;
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  circle: { position: 'relative', maxWidth: '100%', marginInline: 'auto' },
  lines: { display: 'block', fill: 'none', strokeLinecap: 'round' },
  possible: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1.25px',
    strokeDasharray: '0.1 6',
    [forced]: { stroke: 'CanvasText' },
  },
  pair: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5px',
    [forced]: { stroke: 'CanvasText' },
  },
  // The ground hides the lines' ends below a face's tint.
  face: {
    position: 'absolute',
    translate: '-50% -50%',
    display: 'flex',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Props = {
  faces: readonly PersonCard[];
  pairs: readonly (readonly number[])[];
  size: number;
};

/** Up to twelve faces, a dotted line for every pair there could be, a solid one for those of a first round. */
export function Circle({ faces, pairs, size }: Props) {
  const styles = useStyles();
  const face = size < 240 ? 32 : 40;
  const places = circlePlaces(faces.length || NOBODY, size / 2 - face / 2 - 2);
  const at = (share: number) => `${((share + size / 2) / size) * 100}%`;
  return (
    <div className={styles.circle} style={{ width: size }} aria-hidden="true">
      <svg
        className={styles.lines}
        width="100%"
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
        focusable="false"
      >
        {circleLines(places, pairs).map(({ from, to, isPair }) => (
          <line
            key={`${from.x} ${from.y} ${to.x} ${to.y}`}
            className={mergeClasses(isPair ? styles.pair : styles.possible)}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ))}
      </svg>
      {places.map(({ x, y }, place) => {
        const person = faces[place];
        return (
          <span key={person?.id ?? place} className={styles.face} style={{ left: at(x), top: at(y) }}>
            {person ? <Face person={person} size={face} /> : <NoFace size={face} />}
          </span>
        );
      })}
    </div>
  );
}
