import { Divider, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { Page } from '../../components/Page.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Surface } from '../../components/Surface.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';
import { useColumnLayout } from './columnLayout.ts';
import { EffectsBlock } from './EffectsBlock.tsx';
import { FindingsSurface } from './FindingsSurface.tsx';
import type { ImportJob } from './importRun.ts';
import { ReportActions, tryAgainWith } from './ReportActions.tsx';
import { reportTitle } from './reportTitle.ts';
import { useFileCheck } from './useFileCheck.ts';
import { hasWorthKnowing, WorthKnowing } from './WorthKnowing.tsx';

const useStyles = makeStyles({
  effects: { padding: tokens.spacingHorizontalL },
});

/** The number leads, then what stays out; after the import the same page says what happened. */
export function ReportStep({ job, report }: { job: ImportJob; report: ImportReport }) {
  const styles = useStyles();
  const layout = useColumnLayout();
  const { t } = useTranslation('imports');
  const isNarrow = useNarrow();
  const { choose, problem } = useFileCheck(tryAgainWith(job));
  const title = reportTitle(t, report);
  const actions = <ReportActions job={job} report={report} choose={choose} />;
  return (
    <Page title={title}>
      <PageHead
        title={title}
        lead={t(report.mode === 'apply' ? 'report.doneText' : 'report.text', { file: job.file.name })}
        isAnswer
      >
        {!isNarrow && actions}
      </PageHead>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {isNarrow && (
        <>
          <Surface className={styles.effects}>
            <EffectsBlock report={report} />
          </Surface>
          {actions}
        </>
      )}
      <div className={layout.columns}>
        <FindingsSurface key={report.mode} report={report} fileName={job.file.name} />
        <aside className={layout.aside}>
          {!isNarrow && <EffectsBlock report={report} />}
          {!isNarrow && hasWorthKnowing(report) && <Divider className={layout.divider} />}
          {hasWorthKnowing(report) && <WorthKnowing report={report} />}
        </aside>
      </div>
    </Page>
  );
}
