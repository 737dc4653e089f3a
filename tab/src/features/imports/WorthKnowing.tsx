import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { findingWords } from './findingWords.ts';
import { fileFindings } from './reportFacts.ts';

const cellCodes = new Set(['dateUnclear', 'dateImpossible', 'dateTooFar', 'timeZoneUnknown']);

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Is there anything to say beside the lines? */
export const hasWorthKnowing = (report: ImportReport): boolean =>
  fileFindings(report).length > 0 || report.findings.some(({ code }) => cellCodes.has(code));

/** What concerns more than one line. */
export function WorthKnowing({ report }: { report: ImportReport }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t('knowing.title')}</h2>
      {fileFindings(report).map((finding) => (
        <p key={finding.code + JSON.stringify(finding.params)} className={styles.text}>
          {findingWords(t, finding).wrong}
        </p>
      ))}
      {report.findings.some(({ code }) => cellCodes.has(code)) && <p className={styles.text}>{t('knowing.cells')}</p>}
    </section>
  );
}
