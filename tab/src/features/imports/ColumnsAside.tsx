import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../../api/contracts/imports.ts';
import { columnsOf } from './columns.ts';
import { downloadText } from './downloadText.ts';
import { toCsv } from './toCsv.ts';

const useStyles = makeStyles({
  aside: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  names: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Which columns a file may have, and one to begin with. */
export function ColumnsAside({ kind }: { kind: ImportKind }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { needed, optional, sample } = columnsOf[kind];
  const line = (name: 'needed' | 'optional', columns: readonly string[]) => (
    <p className={styles.names}>
      <Trans
        t={t}
        i18nKey={`columns.${name}`}
        values={{ names: columns.join(', ') }}
        components={{ strong: <strong /> }}
      />
    </p>
  );
  return (
    <section className={styles.aside}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('columns.title')}</h2>
        <Link as="button" onClick={() => downloadText(`${kind}.csv`, toCsv([[...needed, ...optional], ...sample]))}>
          {t('columns.sample')}
        </Link>
      </div>
      {line('needed', needed)}
      {line('optional', optional)}
      <p className={styles.hint}>{t('columns.any')}</p>
    </section>
  );
}
