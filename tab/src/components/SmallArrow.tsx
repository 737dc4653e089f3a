import { makeStyles, tokens } from '@fluentui/react-components';
import type { ArcState } from './Arcs.tsx';

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  svg: { flexShrink: 0, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round', strokeWidth: '1.75px' },
  comes: { stroke: tokens.colorBrandStroke1, [forced]: { stroke: 'CanvasText' } },
  gives: { stroke: tokens.colorPalettePumpkinBorderActive, [forced]: { stroke: 'CanvasText' } },
});

const shapes = {
  comes: { line: 'M1.5 9C5 3.5 12 3 17 8', head: 'M15.8 3.7L17 8L12.7 6.8' },
  gives: { line: 'M17.5 5C14 10.5 7 11 2 6', head: 'M3.2 10.3L2 6L6.3 7.2' },
} as const;

/** The two arcs, shrunk to a mark before a skill's name: it comes to me, or I give it. */
export function SmallArrow({ direction, state = 'solid' }: { direction: 'comes' | 'gives'; state?: ArcState }) {
  const styles = useStyles();
  const shape = shapes[direction];
  return (
    <svg className={`${styles.svg} ${styles[direction]}`} width="19" height="14" aria-hidden="true" focusable="false">
      <path d={shape.line} {...(state === 'dotted' && { strokeDasharray: '0.1 3.4' })} />
      <path d={shape.head} />
    </svg>
  );
}
