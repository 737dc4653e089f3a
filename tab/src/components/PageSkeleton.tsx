import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Page } from './Page.tsx';
import { Surface } from './Surface.tsx';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalL },
  title: { width: 'min(60%, 420px)' },
  line: { width: 'min(45%, 320px)' },
});

/** The shape of what comes, so that nothing jumps. */
export function PageSkeleton() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Page title={t('loading')}>
      <Skeleton aria-label={t('loading')} className={styles.title}>
        <SkeletonItem size={32} />
      </Skeleton>
      <Surface className={styles.surface}>
        <Skeleton aria-hidden="true" className={styles.row}>
          <SkeletonItem shape="circle" size={72} />
          <SkeletonItem size={24} className={styles.line} />
          <SkeletonItem shape="circle" size={72} />
        </Skeleton>
        <Skeleton aria-hidden="true" className={styles.row}>
          <SkeletonItem size={16} className={styles.line} />
          <SkeletonItem size={40} className={styles.line} />
        </Skeleton>
      </Surface>
    </Page>
  );
}
