import { useTranslation } from 'react-i18next';
import { StepList, type Step } from '../../components/StepList.tsx';
import type { ImportState } from './importRun.ts';

type Props = { run: Extract<ImportState, { step: 'running' }>; total: number };

export function RunningSteps({ run, total }: Props) {
  const { t } = useTranslation('imports');
  const { job, mode, tried, written } = run;
  const isWritten = written >= total;
  const steps: Step[] =
    mode === 'apply'
      ? [
          { text: t('running.read', { count: tried?.rows ?? 0 }), is: 'done' },
          { text: t('running.tried', { count: total }), is: 'done' },
          { text: t(`running.step.write.${job.kind}`), is: isWritten ? 'done' : 'now' },
          ...(job.kind === 'people' ? [{ text: t('running.step.join'), is: isWritten ? 'now' : 'later' } as Step] : []),
        ]
      : [
          { text: t('running.step.read'), is: 'now' },
          { text: t('running.step.try'), is: 'later' },
        ];
  return <StepList steps={steps} />;
}
