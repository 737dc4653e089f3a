import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXXL },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  kind: { width: '96px' },
  title: { width: 'min(70%, 420px)' },
  text: { width: 'min(100%, 600px)' },
  foot: { width: '200px' },
});

/** The shape of the rows that come. */
export function RowSkeletons({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={label} className={styles.rows}>
      {[1, 2, 3].map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={12} className={styles.kind} />
          <SkeletonItem size={24} className={styles.title} />
          <SkeletonItem size={16} className={styles.text} />
          <SkeletonItem size={12} className={styles.foot} />
        </div>
      ))}
    </Skeleton>
  );
}
