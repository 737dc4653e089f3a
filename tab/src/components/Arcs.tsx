import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { arcPaths, type ArcBox } from '../lib/arcGeometry.ts';

/** `solid` fits or active, `dotted` asked or still open, `neutral` wrapped up. */
export type ArcState = 'solid' | 'dotted' | 'neutral';

type Props = ArcBox & {
  state?: ArcState;
  /** One arc where one of the two learns. */
  comes?: boolean;
  gives?: boolean;
};

const forced = '@media (forced-colors: active)';
const calm = '@media (prefers-reduced-motion: reduce)';

const useStyles = makeStyles({
  svg: { display: 'block', overflow: 'visible', fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
  comes: { stroke: tokens.colorBrandStroke1, [forced]: { stroke: 'CanvasText' } },
  gives: { stroke: tokens.colorPalettePumpkinBorderActive, [forced]: { stroke: 'CanvasText' } },
  neutral: { stroke: tokens.colorNeutralStrokeAccessible, [forced]: { stroke: 'CanvasText' } },
  line: {
    transitionProperty: 'opacity',
    transitionDuration: tokens.durationSlower,
    [calm]: { transitionDuration: '0s' },
  },
  hidden: { opacity: 0 },
  drawn: {
    strokeDasharray: 1,
    animationName: { from: { strokeDashoffset: 1 }, to: { strokeDashoffset: 0 } },
    animationDuration: tokens.durationUltraSlow,
    animationTimingFunction: tokens.curveDecelerateMid,
    animationFillMode: 'both',
    [calm]: { animationName: 'none', strokeDasharray: 'none' },
  },
  second: { animationDelay: tokens.durationSlow },
  head: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationFast,
    animationDelay: tokens.durationSlower,
    animationFillMode: 'both',
    [calm]: { animationName: 'none' },
  },
  secondHead: { animationDelay: tokens.durationUltraSlow },
});

/** The signature: what comes to me above, what I give below. The words beside it say all, so it is hidden from readers. */
export function Arcs({ state = 'solid', comes = true, gives = true, ...box }: Props) {
  const styles = useStyles();
  const paths = arcPaths(box);
  const dotted = state === 'dotted';
  const { width } = paths.stroke;
  const arc = (line: string, head: string, colour: string, isSecond: boolean) => (
    <g className={state === 'neutral' ? styles.neutral : colour} strokeWidth={width}>
      <g className={mergeClasses(styles.line, dotted && styles.hidden)}>
        <path d={line} pathLength={1} className={mergeClasses(styles.drawn, isSecond && styles.second)} />
      </g>
      <path
        d={line}
        strokeDasharray={`0.1 ${2.6 * width}`}
        className={mergeClasses(styles.line, !dotted && styles.hidden)}
      />
      <path d={head} className={mergeClasses(styles.head, isSecond && styles.secondHead)} />
    </g>
  );
  return (
    <svg className={styles.svg} width={box.width} height={box.height} aria-hidden="true" focusable="false">
      {comes && arc(paths.comes, paths.comesHead, styles.comes, false)}
      {gives && arc(paths.gives, paths.givesHead, styles.gives, true)}
    </svg>
  );
}
