import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundPair, RoundView } from '../../../../api/contracts/rounds.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { costSentence } from './costSentence.ts';
import { useCostOfParting } from './useCosts.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  cost: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  looking: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [narrow]: { '& button': { minHeight: '44px' } },
  },
});

type Props = { round: RoundView; pair: RoundPair; isBusy: boolean; part: () => void; leave: () => void };

/** What parting them costs, before it is done. */
export function PartQuestion({ round, pair, isBusy, part, leave }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const size = useNarrow() ? 'medium' : 'small';
  const [first, second] = pair.members;
  const cost = useCostOfParting(round, first?.id ?? '', second?.id ?? '');
  return (
    <div className={styles.block}>
      <p role="status" className={styles.cost}>
        {cost.isFetching && (
          <span className={styles.looking}>
            <Spinner size="extra-tiny" aria-hidden="true" />
            {t('whyNot.looking')}
          </span>
        )}
        {!cost.isFetching && cost.error && errorSentence(cost.error)}
        {!cost.isFetching && cost.data && costSentence(t, cost.data)}
      </p>
      <p className={styles.hint}>{t('pair.partHint')}</p>
      <div className={styles.actions}>
        <Button size={size} autoFocus disabledFocusable={isBusy || cost.isFetching} onClick={part}>
          {t('pair.partNow')}
        </Button>
        <Button size={size} appearance="subtle" onClick={leave}>
          {t('pair.leaveIt')}
        </Button>
      </div>
    </div>
  );
}
