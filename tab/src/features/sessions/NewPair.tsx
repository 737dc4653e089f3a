import { Button } from '@fluentui/react-components';
import { CalendarAddRegular, HandWaveRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { WhyYouTwo } from '../../components/WhyYouTwo.tsx';
import { firstNames } from '../../lib/names.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { ActiveMenu } from './ActiveMenu.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { firstWords } from './firstWords.ts';
import { Goals } from './Goals.tsx';
import { PairFoot } from './PairFoot.tsx';
import { slotsPage } from './pages.ts';

type Props = { partnership: PartnershipView; plan: PartnershipPlan };

/** A new pair: say hello, find half an hour, meet. */
export function NewPair({ partnership, plan }: Props) {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const { address, iAsked, isOneOff } = partnership;
  const title = isOneOff ? 'agreed.short' : iAsked ? 'agreed.theySaidYes' : 'agreed.youSaidYes';
  const line = firstWords(t, partnership);
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t(title, { name: firstNames(partnership) })}
      arrows="solid"
      more={<ActiveMenu partnership={partnership} />}
      actions={
        <>
          <Button
            size="large"
            appearance={address ? 'secondary' : 'primary'}
            icon={<CalendarAddRegular />}
            onClick={() => go(slotsPage(partnership.id))}
          >
            {t(isOneOff ? 'act.proposeShort' : 'act.propose')}
          </Button>
          {address && (
            <Button
              size="large"
              appearance="primary"
              icon={<HandWaveRegular />}
              onClick={() => void openInTeams(chatLink([address], line))}
            >
              {t('steps.helloAct')}
            </Button>
          )}
        </>
      }
      aside={
        <>
          <WhyYouTwo partnership={partnership} />
          <Goals partnership={partnership} plan={plan} />
          <PairFoot partnership={partnership} plan={plan} />
        </>
      }
    >
      <FirstSteps partnership={partnership} line={line} />
    </PartnershipFrame>
  );
}
