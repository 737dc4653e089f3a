import { Button } from '@fluentui/react-components';
import { CalendarAddRegular, HandWaveRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { ActiveMenu } from './ActiveMenu.tsx';
import { firstNames } from './names.ts';
import { firstWords } from './firstWords.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { Goal } from './Goal.tsx';
import { PartnershipFrame } from './PartnershipFrame.tsx';
import { useProposeTime } from './useProposeTime.ts';
import { WhyYouTwo } from './WhyYouTwo.tsx';
import { WrapUp } from './WrapUp.tsx';

/** A new pair: say hello, find half an hour, meet. */
export function ActivePair({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { address, iAsked } = partnership;
  const meeting = useProposeTime(partnership);
  const line = firstWords(t, partnership);
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t(iAsked ? 'agreed.theySaidYes' : 'agreed.youSaidYes', { name: firstNames(partnership) })}
      arrows="solid"
      more={<ActiveMenu partnership={partnership} />}
      actions={
        <>
          <Button
            size="large"
            appearance={address ? 'secondary' : 'primary'}
            icon={<CalendarAddRegular />}
            disabledFocusable={meeting.isBusy}
            onClick={() => meeting.propose()}
          >
            {t('propose')}
          </Button>
          {address && (
            <Button
              size="large"
              appearance="primary"
              icon={<HandWaveRegular />}
              onClick={() => void openInTeams(chatLink([address], line))}
            >
              {t('sayHello')}
            </Button>
          )}
        </>
      }
      aside={
        <>
          <WhyYouTwo partnership={partnership} />
          <Goal partnership={partnership} />
          <WrapUp partnership={partnership} />
        </>
      }
    >
      <FirstSteps partnership={partnership} line={line} meeting={meeting} />
    </PartnershipFrame>
  );
}
