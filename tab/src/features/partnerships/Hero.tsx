import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PageTitle } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { Surface } from '../../components/Surface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import type { Board } from './board.ts';
import { useNextThing } from './useNextThing.ts';

const useStyles = makeStyles({
  hero: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalM,
      padding: tokens.spacingHorizontalL,
    },
  },
  words: { flex: '1 1 0', minWidth: 0 },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  action: { minHeight: '40px', flexShrink: 0, [narrow]: { minHeight: '44px' } },
});

/** The one thing that comes next, and the page's only primary button. */
export function Hero({ board }: { board: Board }) {
  const styles = useStyles();
  const me = useMe().person;
  const { partnership, title, text, action, act } = useNextThing(board);
  return (
    <Surface as="header" className={styles.hero}>
      <Pair
        person={partnership?.person ?? null}
        me={me}
        shape="header"
        state={partnership?.state === 'active' ? 'solid' : 'dotted'}
        {...(partnership && { comes: partnership.comes !== null, gives: partnership.gives !== null })}
      />
      <div className={styles.words}>
        <PageTitle>{title}</PageTitle>
        <p className={styles.text}>{text}</p>
      </div>
      <Button appearance="primary" size="large" className={styles.action} onClick={act}>
        {action}
      </Button>
    </Surface>
  );
}
