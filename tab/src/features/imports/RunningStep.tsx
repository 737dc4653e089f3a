import { Button, Divider, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { CentredSurface } from '../../components/CentredSurface.tsx';
import { stopTrying, type ImportState } from './importRun.ts';
import { RunningSteps } from './RunningSteps.tsx';
import { secondsLeft } from './secondsLeft.ts';

const useStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralBackground6, boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}` },
  divider: { flexGrow: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXL },
  hint: { ...typographyStyles.body1, flex: '1 1 240px', margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { run: Extract<ImportState, { step: 'running' }> };

/** Real counts, honest steps; the page may be left. */
export function RunningStep({ run }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const { job, mode, read, written, tried } = run;
  const total = tried ? tried.rows - tried.refused : 0;
  const isWriting = mode === 'apply';
  const title = isWriting
    ? t(`running.title.${job.kind}`, { written, total })
    : t('running.reading', { file: job.file.name });
  const seconds = secondsLeft(run, total);
  const soon = seconds === null ? t('running.text') : t('running.textSoon', { count: seconds });
  const out = tried?.refused ?? 0;
  const goesOn = out > 0 ? t('running.goesOnOut', { count: out }) : t('running.goesOn');
  return (
    <CentredSurface title={title}>
      <div aria-live="polite">
        <PageTitle>{title}</PageTitle>
        <PageLead>{isWriting ? soon : t('running.readingText', { count: read })}</PageLead>
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={t('running.progress')}
        {...(isWriting && total > 0 && { value: written / total })}
      />
      <RunningSteps run={run} total={total} />
      <Divider className={styles.divider} />
      <div className={styles.foot}>
        <p className={styles.hint}>{isWriting ? goesOn : t('running.stopTry')}</p>
        {!isWriting && <Button onClick={stopTrying}>{t('running.stop')}</Button>}
      </div>
    </CentredSurface>
  );
}
