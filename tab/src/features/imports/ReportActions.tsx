import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { FileButton } from './FileButton.tsx';
import { applyImport, startOver, tryImport, type ImportJob } from './importRun.ts';
import { effectCount, fineCount } from './reportFacts.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexDirection: 'row-reverse',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column', alignItems: 'stretch' },
  },
});

type Props = { job: ImportJob; report: ImportReport; choose: (file: File) => void };

/** One primary: bring in what is fine, or where there is nothing to bring in, another file. */
export function ReportActions({ job, report, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const isDone = report.mode === 'apply';
  const canImport = !isDone && effectCount(report) > 0;
  const count = fineCount(report);
  return (
    <div className={styles.actions}>
      {canImport && (
        <Button appearance="primary" size="large" onClick={() => void applyImport(job, report)}>
          {t(report.refused > 0 ? 'report.import' : 'report.importAll', { count })}
        </Button>
      )}
      {isDone ? (
        <Button appearance="primary" size="large" onClick={startOver}>
          {t('report.another')}
        </Button>
      ) : (
        <FileButton appearance={canImport ? 'subtle' : 'primary'} icon={<ArrowUploadRegular />} choose={choose}>
          {t(report.refused > 0 ? 'report.corrected' : 'report.another')}
        </FileButton>
      )}
    </div>
  );
}

/** A corrected file is tried as the one before was; another encoding has to be seen again. */
export const tryAgainWith = (job: ImportJob) => (file: File) =>
  void tryImport({ file, kind: job.kind, full: job.full });
