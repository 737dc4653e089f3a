import { Button } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { fullDay } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useMe } from '../../lib/useMe.ts';
import { GoalBlock } from './GoalBlock.tsx';
import { MainBlock } from './MainBlock.tsx';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { useTakeBack } from './useTakeBack.ts';
import { WhyYouTwo } from '../../components/WhyYouTwo.tsx';

/** I asked and wait; whoever is not on Pairwise yet can be invited from my own chat. */
export function OpenRequest({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const { takeBack, isBusy } = useTakeBack(partnership, () => go('/partnerships'));
  const { person, address, greeting, goal, answerBy, isWaitingForInstall, isOneOff } = partnership;
  const name = person.givenName;
  const day = fullDay(answerBy, timeZone);
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t('asked.title', { name })}
      arrows="dotted"
      actions={
        <>
          <Button
            size="large"
            appearance="subtle"
            icon={<ArrowCounterclockwiseRegular />}
            disabledFocusable={isBusy}
            onClick={takeBack}
          >
            {t('takeBack')}
          </Button>
          {isWaitingForInstall && address && (
            <Button
              size="large"
              appearance="primary"
              icon={<ChatRegular />}
              onClick={() => void openInTeams(chatLink([address], t('notHere.line', { name })))}
            >
              {t('notHere.invite')}
            </Button>
          )}
        </>
      }
      aside={
        <>
          <WhyYouTwo partnership={partnership} />
          <GoalBlock goal={goal} />
        </>
      }
    >
      <MainBlock title={t(isWaitingForInstall ? 'notHere.title' : 'asked.now', { name })}>
        <p>{t(isWaitingForInstall ? 'notHere.text' : isOneOff ? 'oneOff.askedText' : 'asked.text', { name, day })}</p>
        {greeting && <QuotedLine text={greeting} />}
      </MainBlock>
    </PartnershipFrame>
  );
}
