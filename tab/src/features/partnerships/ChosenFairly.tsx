import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';

/** Why this pair and no other: everybody at once, and checked. Said only where it is proved. */
export function ChosenFairly({ round }: { round: NonNullable<PartnershipView['round']> }) {
  const { t } = useTranslation('partnerships');
  return (
    <AsideBlock title={t('round.chosen')}>
      <p>{t(round.isReplacement ? 'round.replaced' : 'round.fairly', { count: round.people })}</p>
    </AsideBlock>
  );
}
