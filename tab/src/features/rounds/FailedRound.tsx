import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { RunningFaces } from './RunningFaces.tsx';
import { useChangeRules } from './useChangeRules.ts';
import { useRoundStep } from './useRoundStep.ts';

/** What is safe, and what to do. */
export function FailedRound({ round }: { round: RoundView }) {
  const { t } = useTranslation('rounds');
  const step = useRoundStep(round.id);
  const rules = useChangeRules(round);
  const isBusy = step.isPending || rules.isBusy;
  return (
    <Page title={t('failed.title')}>
      <div role="alert">
        <EmptyState
          picture={<RunningFaces faces={round.faces} />}
          title={t('failed.title')}
          text={t('failed.text', { count: round.takePart })}
          actions={
            <>
              <Button
                appearance="primary"
                size="large"
                icon={<ArrowClockwiseRegular />}
                disabledFocusable={isBusy}
                onClick={() => step.mutate({ step: 'match' })}
              >
                {t('failed.retry')}
              </Button>
              <Button appearance="subtle" size="large" disabledFocusable={isBusy} onClick={rules.stopAndChange}>
                {t('change')}
              </Button>
            </>
          }
        />
      </div>
    </Page>
  );
}
