import { HeartRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';
import { QuietButton } from '../../components/QuietButton.tsx';

/** Wrapped up, by whom and why is nobody's business; thanks are always possible. */
export function EndedCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { person, address, goal, closedAt, isOneOff, heldCount } = partnership;
  const thanks = t('thanks', { name: person.givenName });
  return (
    <BoardCard
      partnership={partnership}
      when={closedAt ? t('wrappedUpOn', { day: dayAndMonth(closedAt, timeZone) }) : t('column.ended')}
      arrows="solid"
      text={goal}
    >
      {address && (!isOneOff || heldCount > 0) && (
        <QuietButton icon={<HeartRegular />} onClick={() => void openInTeams(chatLink([address], thanks))}>
          {t('sayThanks')}
        </QuietButton>
      )}
    </BoardCard>
  );
}
