import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { lastSearch } from '../lastSearch.ts';
import { InsightMenu } from './InsightMenu.tsx';
import { SaveButton } from './SaveButton.tsx';
import { UseInSession } from './UseInSession.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [narrow]: { marginInlineStart: '-12px', gap: 0 },
  },
});

/** The way back to what was found, and what can be done with it for oneself. */
export function InsightHead({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const back = lastSearch();
  // A draft, or what waits, is for nobody's list and nobody's plan yet.
  const isShared = insight.state === 'shared' || insight.state === 'expired';
  const hasMenu = isShared || insight.isMine;
  return (
    <div className={styles.head}>
      <BackLink href={back}>{t(back.includes('?') ? 'page.back' : 'page.backAll')}</BackLink>
      <div className={styles.acts}>
        {isShared && <SaveButton insight={insight} />}
        {isShared && <UseInSession id={insight.id} />}
        {hasMenu && <InsightMenu insight={insight} />}
      </div>
    </div>
  );
}
