import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../../api/contracts/imports.ts';
import { srOnly } from '../../components/srOnly.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { FindingRow } from './FindingRow.tsx';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    [narrow]: { display: 'block' },
  },
  head: { [narrow]: srOnly },
  body: { [narrow]: { display: 'block' } },
  header: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
  },
  line: { width: '40px' },
  column: { width: '30%' },
  wrong: { width: '32%' },
});

type Props = { findings: readonly ImportFinding[]; labelledBy: string };

/** One of the two places where people compare cells, so a native table. Narrow it folds to one block a row. */
export function FindingsTable({ findings, labelledBy }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead className={styles.head}>
        <tr>
          {(['line', 'column', 'wrong', 'todo'] as const).map((name) => (
            <th key={name} scope="col" className={mergeClasses(styles.header, name !== 'todo' && styles[name])}>
              {t(`report.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.line}${finding.column}${finding.code}`} finding={finding} />
        ))}
      </tbody>
    </table>
  );
}
