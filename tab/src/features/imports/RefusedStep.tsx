import { Button, Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentErrorRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { FileButton } from './FileButton.tsx';
import { findingWords } from './findingWords.ts';
import { tryImport, type ImportJob } from './importRun.ts';
import { LatinPreview } from './LatinPreview.tsx';
import { tryAgainWith } from './ReportActions.tsx';
import { useFileCheck } from './useFileCheck.ts';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalXL, [narrow]: { gap: tokens.spacingHorizontalM } },
  icon: { flexShrink: 0, fontSize: '48px', color: tokens.colorNeutralForeground2, [narrow]: { fontSize: '32px' } },
  divider: { flexGrow: 0 },
  todo: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, [narrow]: { flexDirection: 'column' } },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The file as a whole was not read: why, that nothing was changed, and the way that works. */
export function RefusedStep({ job, report }: { job: ImportJob; report: ImportReport }) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { choose, problem } = useFileCheck(tryAgainWith(job));
  const findings = report.findings.filter(({ severity }) => severity === 'refused');
  const words = findings.map((finding) => findingWords(t, finding));
  const isLatin = findings.some(({ code }) => code.startsWith('notUtf8'));
  const title = t('refused.title', { file: job.file.name });
  return (
    <CentredSurface title={title}>
      <div className={styles.head} role="alert">
        <DocumentErrorRegular className={styles.icon} />
        <div>
          <PageTitle>{title}</PageTitle>
          <PageLead>{t('refused.text', { wrong: words.map(({ wrong }) => wrong).join(' ') })}</PageLead>
        </div>
      </div>
      <Divider className={styles.divider} />
      {isLatin ? (
        <LatinPreview file={job.file} />
      ) : (
        words.map(({ todo }) => (
          <p key={todo} className={styles.todo}>
            {todo}
          </p>
        ))
      )}
      {problem && <p className={styles.todo}>{problem}</p>}
      <div className={styles.actions}>
        {isLatin && (
          <Button appearance="primary" size="large" onClick={() => void tryImport({ ...job, encoding: 'latin1' })}>
            {t('refused.looksRight')}
          </Button>
        )}
        <FileButton appearance={isLatin ? 'subtle' : 'primary'} choose={choose}>
          {t('refused.another')}
        </FileButton>
      </div>
      {isLatin && <p className={styles.hint}>{t('refused.latinHint')}</p>}
    </CentredSurface>
  );
}
