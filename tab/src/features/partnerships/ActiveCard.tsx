import { Button } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';
import { useProposeTime } from '../../lib/useProposeTime.ts';

/** Two who learn from each other. */
export function ActiveCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { propose, isBusy, error } = useProposeTime(partnership);
  const { awayUntil, goal } = partnership;
  return (
    <BoardCard
      partnership={partnership}
      when={awayUntil ? t('away', { day: dayAndMonth(awayUntil, timeZone) }) : t('noDate')}
      arrows="solid"
      text={goal}
      error={error}
    >
      <Button icon={<CalendarAddRegular />} disabledFocusable={isBusy} onClick={() => propose()}>
        {t('propose')}
      </Button>
    </BoardCard>
  );
}
