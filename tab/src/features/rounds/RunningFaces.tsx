import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';

const forced = '@media (forced-colors: active)';
const sizes = {
  wide: { face: 56, pitch: 128, rise: 50, drop: 60 },
  narrow: { face: 40, pitch: 78, rise: 36, drop: 44 },
} as const;
/** Who might go with whom: neighbours above, every other one below. */
const above = [
  [0, 1],
  [2, 3],
] as const;
const below = [
  [0, 2],
  [1, 3],
] as const;

const useStyles = makeStyles({
  picture: { position: 'relative', alignSelf: 'center', flexShrink: 0 },
  face: { position: 'absolute' },
  svg: { position: 'absolute', inset: 0, fill: 'none', strokeLinecap: 'round', strokeWidth: '2px' },
  above: { stroke: tokens.colorBrandStroke1, [forced]: { stroke: 'CanvasText' } },
  below: { stroke: tokens.colorPalettePumpkinBorderActive, [forced]: { stroke: 'CanvasText' } },
});

/** Some who take part, and the dotted arcs of what is still open between them. */
export function RunningFaces({ faces }: { faces: readonly PersonCard[] }) {
  const styles = useStyles();
  const { face, pitch, rise, drop } = sizes[useNarrow() ? 'narrow' : 'wide'];
  const shown = faces.slice(0, 4);
  const width = face + pitch * Math.max(0, shown.length - 1);
  const middle = (place: number) => place * pitch + face / 2;
  // The arcs leave the circles a fifth of a face beside their middle, a little inside the edge's height.
  const aside = face * 0.2;
  const arc = ([from, to]: readonly [number, number], y: number, way: 1 | -1, height: number) => {
    const [start, end] = [middle(from) + aside, middle(to) - aside];
    // A cubic's middle lies at three quarters of its controls' height.
    const control = y + (way * height) / 0.75;
    const inset = 0.24 * (end - start);
    return `M${start} ${y}C${start + inset} ${control} ${end - inset} ${control} ${end} ${y}`;
  };
  const exists = ([, to]: readonly [number, number]) => to < shown.length;
  const lower = shown.length === 2 ? [above[0]] : below.filter(exists);
  return (
    <div className={styles.picture} style={{ width, height: rise + face + drop }} aria-hidden="true">
      <svg className={styles.svg} width={width} height={rise + face + drop} focusable="false">
        {above.filter(exists).map((two) => (
          <path
            key={two.join('')}
            className={styles.above}
            strokeDasharray="0.1 5.2"
            d={arc(two, rise - 1, -1, rise - 4)}
          />
        ))}
        {lower.map((two) => (
          <path
            key={two.join('')}
            className={styles.below}
            strokeDasharray="0.1 5.2"
            d={arc(two, rise + face + 1, 1, drop - 4)}
          />
        ))}
      </svg>
      {shown.map((person, place) => (
        <div key={person.id} className={styles.face} style={{ left: place * pitch, top: rise }}>
          <Face person={person} size={face} />
        </div>
      ))}
    </div>
  );
}
