import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoundPair } from '../../../../api/contracts/rounds.ts';
import { Arcs } from '../../components/Arcs.tsx';
import { Face } from '../../components/Face.tsx';
import { RingMark } from '../../components/RingMark.tsx';

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXXS,
    width: '112px',
    // A long list scrolls: nothing in it draws itself again and again.
    '& path': { animationName: 'none' },
  },
});

/** Two faces and what goes between them, or three in a ring. Above: what the right one learns; below: what the left one does. */
export function PairMark({ pair: { members, learns } }: { pair: RoundPair }) {
  const styles = useStyles();
  const [left, right] = members;
  if (!left || !right) return null;
  return (
    <span className={styles.mark} aria-hidden="true">
      {members.length > 2 ? (
        <RingMark members={members} shape="row" />
      ) : (
        <>
          <Face person={left} size={36} />
          <Arcs width={34} height={32} size="row" comes={Boolean(learns[1])} gives={Boolean(learns[0])} />
          <Face person={right} size={36} />
        </>
      )}
    </span>
  );
}
