import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { useMe } from '../../../lib/useMe.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { momentWords } from '../words.ts';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '720px',
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0, '& dd': { paddingBottom: tokens.spacingVerticalS } },
  },
});

/** Who reads an answer and until when it is one's own, said before it is given. */
export function WhoSeesWhat({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { timeZone } = useMe();
  const { thresholds, isSmall, closesAt, backupDays } = poll;
  const closes = momentWords(t, closesAt, timeZone);
  return (
    <dl className={styles.facts}>
      <dt>{t('card.shownTo')}</dt>
      <dd>{t(isSmall ? 'card.nobodySmall' : 'card.nobody', thresholds)}</dd>
      <dt>{t('card.yoursUntil')}</dt>
      <dd>{t(isSmall ? 'card.untilSmall' : 'card.until', { closes, days: backupDays })}</dd>
      <dt>{t('answer.kept')}</dt>
      <dd>{t('answer.keptText')}</dd>
    </dl>
  );
}
