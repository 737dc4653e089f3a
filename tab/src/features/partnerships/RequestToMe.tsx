import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { fullDay } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useMe } from '../../lib/useMe.ts';
import { GoalBlock } from './GoalBlock.tsx';
import { MainBlock } from './MainBlock.tsx';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { QuietButton } from '../../components/QuietButton.tsx';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { useAnswer } from './useAnswer.ts';
import { WhyYouTwo } from '../../components/WhyYouTwo.tsx';

/** Somebody asks me. A no is as near as a yes, and a question comes before both. */
export function RequestToMe({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { accept, decline, isBusy } = useAnswer(partnership);
  const { person, address, greeting, goal, answerBy, isOneOff } = partnership;
  const name = person.givenName;
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t(isOneOff ? 'oneOff.title' : 'request.title', { name: person.name })}
      arrows="dotted"
      actions={
        <>
          <Button size="large" disabledFocusable={isBusy} onClick={decline}>
            {t('notThisTime')}
          </Button>
          <Button size="large" appearance="primary" disabledFocusable={isBusy} onClick={accept}>
            {t('accept')}
          </Button>
        </>
      }
      aside={
        <>
          <WhyYouTwo partnership={partnership} />
          <GoalBlock goal={goal} />
        </>
      }
    >
      <MainBlock title={t('request.writes', { name })}>
        {greeting && <QuotedLine text={greeting} />}
        <p>{t('request.openUntil', { day: fullDay(answerBy, timeZone) })}</p>
        {isOneOff && <p>{t('oneOff.ends')}</p>}
        <p>{t('request.promise', { name })}</p>
        {address && (
          <QuietButton
            icon={<ChatRegular />}
            onClick={() => void openInTeams(chatLink([address], t('request.question', { name })))}
          >
            {t('askFirst')}
          </QuietButton>
        )}
      </MainBlock>
    </PartnershipFrame>
  );
}
