import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Arcs } from './Arcs.tsx';
import { Page } from './Page.tsx';
import { Surface } from './Surface.tsx';

const useStyles = makeStyles({
  surface: {
    minHeight: 'min(60vh, 460px)',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
  },
  faces: { display: 'flex', justifyContent: 'center', alignItems: 'center', gap: tokens.spacingHorizontalM },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalL },
  title: { width: 'min(60%, 420px)' },
  line: { width: 'min(45%, 280px)' },
});

/** The shape of what comes, so that nothing jumps; the dotted arcs say that it is still open. */
export function PageSkeleton() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Page title={t('loading')}>
      <Skeleton aria-label={t('loading')} className={styles.title}>
        <SkeletonItem size={36} />
      </Skeleton>
      <Surface className={styles.surface}>
        <Skeleton aria-hidden="true" className={styles.faces}>
          <SkeletonItem shape="circle" size={72} />
          <Arcs width={120} height={84} size="header" state="dotted" />
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
