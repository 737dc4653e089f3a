import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { AddLine } from './AddLine.tsx';
import { GoalBlock } from './GoalBlock.tsx';
import { MainBlock } from './MainBlock.tsx';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { wayOn } from './wayOn.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

/** A request, or a pair of a round, that came to nothing: a no, silence and a leave look alike to the one who asked. */
export function ClosedRequest({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const step = usePartnershipStep(partnership);
  const { person, iAsked, state, canUndo, declineLine, goal, round, isOneOff } = partnership;
  const mine = !iAsked && state === 'declined' ? 'declined' : 'expired';
  const asked = iAsked ? 'closed' : mine;
  const onward = wayOn(partnership);
  const words = round ? `round.${mine}` : asked;
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t(isOneOff && iAsked ? 'oneOff.closedTitle' : `${words}.title`)}
      arrows="neutral"
      actions={
        canUndo ? (
          <Button size="large" disabledFocusable={step.isPending} onClick={() => step.mutate({ step: 'undo-decline' })}>
            {t('common:undo')}
          </Button>
        ) : (
          <Button size="large" appearance="primary" onClick={() => go(onward.page)}>
            {t(onward.words)}
          </Button>
        )
      }
      aside={<GoalBlock goal={goal} />}
    >
      <MainBlock title={t(isOneOff && iAsked ? 'oneOff.closedWhat' : `${words}.what`)}>
        <p>
          {t(isOneOff && mine === 'declined' ? 'oneOff.declinedText' : `${words}.text`, { name: person.givenName })}
        </p>
        {declineLine && <QuotedLine text={declineLine} />}
        {canUndo && !round && <AddLine partnership={partnership} />}
      </MainBlock>
    </PartnershipFrame>
  );
}
