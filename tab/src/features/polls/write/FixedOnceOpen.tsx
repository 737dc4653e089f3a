import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { useRuleStyles } from './ToWhom.tsx';

/** Thresholds are told, not set; under 15 people the truth about it. */
export function FixedOnceOpen({ poll }: { poll: PollView }) {
  const styles = useRuleStyles();
  const { t } = useTranslation('polls');
  const { thresholds, isSmall, asked } = poll;
  return (
    <section>
      <h2 className={styles.title}>{t('fixed.title')}</h2>
      {isSmall ? (
        <p className={styles.text}>{t('fixed.small', { count: asked })}</p>
      ) : (
        <p className={styles.text}>{t('fixed.text', thresholds)}</p>
      )}
    </section>
  );
}
