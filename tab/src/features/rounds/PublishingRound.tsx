import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { CentredWords } from './CentredWords.tsx';
import { RunningFaces } from './RunningFaces.tsx';

const useStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralBackground6, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  count: { ...typographyStyles.caption1, margin: 0, textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

/** The pairs are being written and told; goes on whether anybody looks or not. */
export function PublishingRound({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { answers, figures, takePart, faces } = round;
  const title = t('publishing.title', { count: figures?.people ?? takePart });
  const total = answers?.toPublish ?? 0;
  const count = answers?.published ?? 0;
  return (
    <CentredSurface title={title}>
      <RunningFaces faces={faces} />
      <CentredWords title={title} lead={t('publishing.text')} />
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={t('publishing.progress')}
        {...(total > 0 && { value: count / total })}
      />
      {total > 0 && <p className={styles.count}>{t('publishing.count', { count, total })}</p>}
    </CentredSurface>
  );
}
