import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { figure } from '../../lib/numberWord.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  row: { display: 'flex', justifyContent: 'space-between' },
  count: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** What the import will do or did, in counts. */
export function EffectsBlock({ report }: { report: ImportReport }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { kind, mode, added, changed, unchanged, refused, left } = report;
  const rows: [string, number][] = [
    [t(`happens.added.${kind}`), added],
    [t('happens.changed'), changed],
    ...(unchanged > 0 ? [[t('happens.unchanged'), unchanged] as [string, number]] : []),
    [t('happens.refused'), refused],
    ...(kind === 'people' ? [[t('happens.left'), left] as [string, number]] : []),
  ];
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t(mode === 'apply' ? 'happens.doneTitle' : 'happens.title')}</h2>
      <dl className={styles.list}>
        {rows.map(([name, count]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd className={styles.count}>{figure(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t(`happens.hint.${kind}`)}</p>
    </section>
  );
}
