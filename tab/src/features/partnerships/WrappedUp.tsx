import { Button } from '@fluentui/react-components';
import { HeartRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { GoalBlock } from './GoalBlock.tsx';
import { MainBlock } from './MainBlock.tsx';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { OneOffClosed } from './OneOffClosed.tsx';
import { QuietButton } from '../../components/QuietButton.tsx';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { ToldEachOther } from '../../components/ToldEachOther.tsx';

/** It is over, without a reason and without a mark: a thank-you is prepared, somebody new is near. */
export function WrappedUp({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const { person, address, goal, isOneOff, heldCount } = partnership;
  const name = person.givenName;
  const thanks = t('thanks', { name });
  // 25 minutes that did not happen leave nothing to thank for.
  if (isOneOff && heldCount === 0) return <OneOffClosed partnership={partnership} />;
  return (
    <PartnershipFrame
      partnership={partnership}
      title={t(isOneOff ? 'oneOff.wrappedTitle' : 'wrapped.title', { name })}
      arrows="neutral"
      actions={
        address && (
          <Button
            size="large"
            appearance="primary"
            icon={<HeartRegular />}
            onClick={() => void openInTeams(chatLink([address], thanks))}
          >
            {t('sayThanks')}
          </Button>
        )
      }
      aside={
        <>
          <GoalBlock goal={goal} />
          <ToldEachOther partnership={partnership} />
        </>
      }
    >
      <MainBlock title={t('wrapped.thanksTitle')}>
        <p>{t('wrapped.text', { name })}</p>
        <QuotedLine text={thanks} />
        <QuietButton onClick={() => go('/find')}>{t('wrapped.someoneNew')}</QuietButton>
      </MainBlock>
    </PartnershipFrame>
  );
}
