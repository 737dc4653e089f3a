import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { fullDay, timeIn } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { firstNames } from '../../lib/names.ts';
import { ChosenFairly } from './ChosenFairly.tsx';
import { MainBlock } from './MainBlock.tsx';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { roundTitle } from './roundTitle.ts';
import { useAnswer } from './useAnswer.ts';
import { WhyNotSomebody } from './WhyNotSomebody.tsx';
import { WhyYouTwo } from '../../components/WhyYouTwo.tsx';

/** A round has put us together: start, or let it find somebody new. After a start it waits for the others. */
export function RoundPairToMe({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { accept, decline, isBusy } = useAnswer(partnership);
  const { round, others, answerBy } = partnership;
  const hasStarted = round?.iStarted === true;
  const ring = others.length > 0 ? 'Ring' : '';
  const by = { day: fullDay(answerBy, timeZone), time: timeIn(answerBy, timeZone) };
  return (
    <PartnershipFrame
      partnership={partnership}
      title={hasStarted ? t('round.startedTitle') : roundTitle(t, partnership)}
      arrows="dotted"
      actions={
        <>
          <Button
            size="large"
            {...(hasStarted && { appearance: 'subtle' as const })}
            disabledFocusable={isBusy}
            onClick={decline}
          >
            {t('round.notForMe')}
          </Button>
          {!hasStarted && (
            <Button size="large" appearance="primary" disabledFocusable={isBusy} onClick={accept}>
              {t('round.start')}
            </Button>
          )}
        </>
      }
      aside={
        <>
          <WhyYouTwo partnership={partnership} />
          {round?.isCertified && <ChosenFairly round={round} />}
          {round && <WhyNotSomebody roundId={round.id} without={[partnership.person, ...others]} />}
        </>
      }
    >
      <MainBlock title={t('round.name', { programme: round?.programmeName, number: round?.number })}>
        <p>
          {hasStarted
            ? t('round.started', { ...by, name: firstNames(partnership), count: others.length + 1 })
            : t('round.openUntil', by)}
        </p>
        <p>{t(`round.someoneNew${ring}`)}</p>
        <p>{t('round.noReason')}</p>
      </MainBlock>
    </PartnershipFrame>
  );
}
