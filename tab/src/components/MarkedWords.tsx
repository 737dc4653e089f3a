import { makeStyles, tokens } from '@fluentui/react-components';
import type { MarkedText } from '../../../api/contracts/insights.ts';

const useStyles = makeStyles({
  // Ground, weight and underline: in any theme one of the three is seen.
  hit: {
    backgroundColor: tokens.colorBrandBackground2,
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorBrandStroke1}`,
  },
});

/** A text with the words that were looked for marked. */
export function MarkedWords({ pieces }: { pieces: MarkedText }) {
  const styles = useStyles();
  return pieces.map(({ text, isHit }, place) =>
    isHit ? (
      <mark key={startOf(pieces, place)} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

const startOf = (pieces: MarkedText, place: number) =>
  pieces.slice(0, place).reduce((length, { text }) => length + text.length, 0);
