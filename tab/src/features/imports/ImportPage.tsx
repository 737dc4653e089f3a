import { useMe } from '../../lib/useMe.ts';
import { FailedStep } from './FailedStep.tsx';
import { LeaversStep } from './LeaversStep.tsx';
import { NotForYou } from './NotForYou.tsx';
import { RefusedStep } from './RefusedStep.tsx';
import { ReportStep } from './ReportStep.tsx';
import { RunningStep } from './RunningStep.tsx';
import { UploadStep } from './UploadStep.tsx';
import { useImportRun } from './useImportRun.ts';

/** From a file to a report, whichever step it is at. The server asks for the administrator's role too. */
export function ImportPage() {
  const run = useImportRun();
  if (!useMe().isAdministrator) return <NotForYou />;
  switch (run.step) {
    case 'choose':
      return <UploadStep />;
    case 'running':
      return <RunningStep run={run} />;
    case 'failed':
      return <FailedStep run={run} />;
    case 'refused': {
      const leavers = run.report.findings.find(({ code }) => code === 'tooManyLeavers');
      return leavers ? (
        <LeaversStep job={run.job} finding={leavers} />
      ) : (
        <RefusedStep job={run.job} report={run.report} />
      );
    }
    case 'report':
    case 'done':
      return <ReportStep job={run.job} report={run.report} />;
  }
}
