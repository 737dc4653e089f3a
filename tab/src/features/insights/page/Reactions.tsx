import { useState } from 'react';
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ThumbLikeFilled, ThumbLikeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { OutcomeDialog } from './outcome/OutcomeDialog.tsx';
import { useMark } from '../useMark.ts';

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& button': { minHeight: '36px', minWidth: 0 },
    [narrow]: { '& button': { minHeight: '44px', flexGrow: 1, maxWidth: 'none' } },
  },
});

/** One tap that thanks, one that says what came of it, and the quiet way to say that it was otherwise. */
export function Reactions({ insight }: { insight: InsightView }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const [opened, open] = useState<'used' | 'different' | null>(null);
  const mark = useMark(insight.id, 'helpful');
  const { isHelpfulToMe, helpful, myOutcome } = insight;
  const hasUsed = myOutcome !== null && myOutcome.kind !== 'different';
  return (
    <div className={styles.acts}>
      <Button appearance={hasUsed ? 'outline' : 'primary'} icon={<CheckmarkRegular />} onClick={() => open('used')}>
        {t(hasUsed ? 'page.youSaid' : 'page.usedThis')}
      </Button>
      <ToggleButton
        checked={isHelpfulToMe}
        icon={isHelpfulToMe ? <ThumbLikeFilled /> : <ThumbLikeRegular />}
        onClick={() => mark(!isHelpfulToMe)}
      >
        {helpful > 0 ? t('page.helpfulCount', { count: helpful }) : t('page.helpful')}
      </ToggleButton>
      <Button appearance="subtle" onClick={() => open('different')}>
        {t('page.different')}
      </Button>
      {opened && <OutcomeDialog insight={insight} isDifferent={opened === 'different'} close={() => open(null)} />}
    </div>
  );
}
