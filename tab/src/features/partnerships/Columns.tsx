import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Board } from './board.ts';
import { ColumnCards, type ColumnName } from './ColumnCards.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Three columns by state, each with a line that says what it is. */
export function Columns({ board }: { board: Board }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const column = (name: ColumnName, count: number, hint: string, foot?: ReactNode) => (
    <section className={styles.column} aria-labelledby={`column-${name}`}>
      <div>
        <h2 className={styles.title} id={`column-${name}`}>
          {t(`column.${name}`)} <span className={styles.count}>{count}</span>
        </h2>
        <p className={styles.hint}>{hint}</p>
      </div>
      <ColumnCards board={board} name={name} />
      {foot}
    </section>
  );
  const waiting = board.toAnswer.length;
  return (
    <div className={styles.columns}>
      {column(
        'asked',
        waiting + board.asked.length,
        waiting ? t('column.waiting', { count: waiting }) : t('column.nothingWaits'),
      )}
      {column('active', board.active.length, t('column.activeHint'))}
      {column('ended', board.ended.length, t('column.endedHint'), <p className={styles.foot}>{t('column.foot')}</p>)}
    </div>
  );
}
