import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../../api/contracts/imports.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { findingWords } from './findingWords.ts';

const wide = '@media (min-width: 640px)';
const caption = { ...typographyStyles.caption1, display: 'inline', color: tokens.colorNeutralForeground2 };

const useStyles = makeStyles({
  row: {
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'block', padding: `${tokens.spacingVerticalM} 0` },
  },
  cell: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalMNudge} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    [narrow]: { display: 'block', padding: 0 },
  },
  line: { color: tokens.colorNeutralForeground3, [narrow]: caption },
  column: { [narrow]: { ...caption, '::before': { content: '" · "' } } },
  name: { fontWeight: tokens.fontWeightSemibold, [narrow]: { fontWeight: tokens.fontWeightRegular } },
  value: {
    ...typographyStyles.caption1,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    [narrow]: { whiteSpace: 'normal', display: 'inline', '::before': { content: '" · "' } },
  },
  wrong: { [narrow]: typographyStyles.body1Strong },
  word: { [wide]: { display: 'none' } },
});

/** One finding: where, what is wrong, what to do. What stood in the cell is text, whatever it looks like. */
export function FindingRow({ finding }: { finding: ImportFinding }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { line, column, value } = finding;
  const { wrong, todo } = findingWords(t, finding);
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.line)}>
        <span className={styles.word}>{t('report.line')} </span>
        {line}
      </th>
      <td className={mergeClasses(styles.cell, styles.column)}>
        <span className={styles.name}>{column ?? t('report.wholeLine')}</span>
        {value && (
          <bdi className={styles.value} title={value}>
            {value}
          </bdi>
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.wrong)}>{wrong}</td>
      <td className={styles.cell}>{todo}</td>
    </tr>
  );
}
