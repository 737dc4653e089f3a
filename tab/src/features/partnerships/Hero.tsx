import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PageTitle } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { RingMark } from '../../components/RingMark.tsx';
import { Surface } from '../../components/Surface.tsx';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useNow } from '../../lib/useNow.ts';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { nextOf, type Board } from './board.ts';
import { nextThing } from './nextThing.ts';

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
  const { t } = useTranslation(['partnerships', 'sessions']);
  const [, go] = useLocation();
  const now = useNow();
  const { person: me, timeZone } = useMe();
  const partnership = nextOf(board);
  const { title, text, action, act } = nextThing(t, partnership, { now, timeZone });
  const state = partnership?.state === 'active' ? 'solid' : 'dotted';
  const isJoin = act.kind === 'join';
  return (
    <Surface as="header" className={styles.hero}>
      {partnership && partnership.others.length > 0 ? (
        <RingMark members={[partnership.person, me, ...partnership.others]} shape="header" state={state} />
      ) : (
        <Pair
          person={partnership?.person ?? null}
          me={me}
          shape="header"
          state={state}
          {...(partnership && { comes: partnership.comes !== null, gives: partnership.gives !== null })}
        />
      )}
      <div className={styles.words}>
        <PageTitle>{title}</PageTitle>
        <p className={styles.text}>{text}</p>
      </div>
      <Button
        appearance="primary"
        size="large"
        className={styles.action}
        onClick={() => (act.kind === 'join' ? void openInTeams(act.link) : go(act.page))}
        {...(isJoin && { icon: <VideoRegular /> })}
      >
        {action}
      </Button>
    </Surface>
  );
}
