import { useEffect, useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { narrow } from '../../lib/useNarrow.ts';
import { readBothWays, type LatinLine } from './readBothWays.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  lines: { ...typographyStyles.body1, listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '72px 1fr 1fr',
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    [narrow]: { gridTemplateColumns: '64px 1fr' },
  },
  number: { color: tokens.colorNeutralForeground3 },
  unreadable: { color: tokens.colorNeutralForeground2 },
  readable: { fontWeight: tokens.fontWeightSemibold, [narrow]: { gridColumn: '2' } },
});

/** Three lines both ways; a person sees at a glance which one is right. */
export function LatinPreview({ file }: { file: File }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const [lines, setLines] = useState<LatinLine[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void readBothWays(file).then((read) => {
      if (isCurrent) setLines(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t('refused.readAs')}</h2>
      <ul className={styles.lines}>
        {lines.map(({ line, unreadable, readable }) => (
          <li key={line} className={styles.line}>
            <span className={styles.number}>{t('report.lineNumber', { line })}</span>
            <span className={styles.unreadable}>{unreadable}</span>
            <span className={styles.readable}>{readable}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
