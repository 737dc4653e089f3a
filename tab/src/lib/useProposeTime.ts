import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { useEntrance } from './entrance.ts';
import { calendarFile } from './calendarFile.ts';
import { proposeMeeting } from './proposeMeeting.ts';
import { saveCalendarFile } from './saveCalendarFile.ts';

/** Proposes half an hour: in Teams its meeting form, elsewhere a calendar file. Without a time, the first that suits both. */
export function useProposeTime(partnership: PartnershipView) {
  const { t } = useTranslation('pairs');
  const { door } = useEntrance();
  const propose = useMutation({
    // A calendar that opens by itself later, when the connection is back, would only surprise.
    networkMode: 'always',
    mutationFn: async (chosen?: string) => {
      const start = chosen ?? partnership.meetingTimes[0];
      if (door !== 'teams' || !start) return saveCalendarFile(calendarFile(partnership.id, start));
      return proposeMeeting(t, partnership, start);
    },
  });
  return { propose: (start?: string) => propose.mutate(start), isBusy: propose.isPending, error: propose.error };
}
