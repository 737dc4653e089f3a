import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { listOf } from '../../../lib/format.ts';
import { useLinkStyle } from '../useLinkStyle.ts';
import { HoursForPair } from './HoursForPair.tsx';

/** The way on when none of the times fits. */
export function WidenHours({ view, partnershipId }: { view: SlotsView; partnershipId: string }) {
  const { t } = useTranslation('sessions');
  const link = useLinkStyle();
  const [isOpen, setIsOpen] = useState(view.isWidened);
  const name = listOf([view.person, ...view.others].map(({ givenName }) => givenName));
  return (
    <AsideBlock title={t('slots.nothing')}>
      <p>{t('slots.nothingText')}</p>
      {isOpen ? (
        <HoursForPair view={view} partnershipId={partnershipId} />
      ) : (
        <div>
          <Link className={link} onClick={() => setIsOpen(true)}>
            {t('slots.widen', { name })}
          </Link>
        </div>
      )}
    </AsideBlock>
  );
}
