import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { WhyYouTwo } from '../../components/WhyYouTwo.tsx';
import { MainBlock } from './MainBlock.tsx';
import { wayOn } from './wayOn.ts';

/** 25 minutes that did not come to be: nothing is owed, and others can help. */
export function OneOffClosed({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const title = t('oneOff.wrappedNothing', { name: partnership.person.givenName });
  const onward = wayOn(partnership);
  return (
    <PartnershipFrame
      partnership={partnership}
      title={title}
      arrows="neutral"
      actions={
        <Button size="large" appearance="primary" onClick={() => go(onward.page)}>
          {t(onward.words)}
        </Button>
      }
      aside={<WhyYouTwo partnership={partnership} />}
    >
      <MainBlock title={t('declined.what')}>
        <p>{t('oneOff.closedText')}</p>
      </MainBlock>
    </PartnershipFrame>
  );
}
