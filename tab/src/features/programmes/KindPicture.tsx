import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProgrammeKind } from '../../../../api/contracts/programmes.ts';
import { Arcs } from '../../components/Arcs.tsx';
import { NoFace } from '../../components/Face.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

/** Two nobodies yet and what goes between them: both ways, one way, or somebody beside a newcomer. */
export function KindPicture({ kind, size = 'row' }: { kind: ProgrammeKind; size?: 'row' | 'header' }) {
  const isRow = size === 'row';
  const face = isRow ? 32 : 56;
  return (
    <span className={useStyles().row} aria-hidden="true">
      <NoFace size={face} />
      <Arcs
        width={isRow ? 34 : 72}
        height={isRow ? 32 : 56}
        size={size}
        state={kind === 'buddy' ? 'dotted' : 'solid'}
        gives={kind === 'learning'}
      />
      <NoFace size={face} />
    </span>
  );
}
