import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { api } from '../../lib/apiClient.ts';
import { useEntrance } from '../../lib/entrance.ts';
import { tell } from '../../lib/notices.ts';
import { firstNames } from '../../lib/names.ts';
import { proposeMeeting } from '../../lib/proposeMeeting.ts';
import { saveCalendarFile } from '../../lib/saveCalendarFile.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { keepFocus } from './keepFocus.ts';
import { putPlan } from './usePlan.ts';

/**
 * Books a time, or moves the one that is booked; then Teams' own form opens filled in, elsewhere a calendar file is saved.
 * It stays booked if that fails.
 */
export function useBookTime(partnership: PartnershipView) {
  const { t } = useTranslation('sessions');
  const { t: invite } = useTranslation('pairs');
  const { door } = useEntrance();
  const queries = useQueryClient();
  const isTeams = door === 'teams';
  const open = async ({ next }: PartnershipPlan) => {
    if (!next) return undefined;
    return isTeams
      ? proposeMeeting(invite, partnership, next)
      : saveCalendarFile(`/api/sessions/${next.id}/calendar.ics`);
  };
  const isMany = partnership.others.length > 0;
  const booked = isTeams ? (isMany ? 'steps.bookedMany' : 'steps.booked') : 'steps.bookedFile';
  const moved = isTeams ? 'steps.moved' : 'steps.movedFile';
  return useMutation({
    mutationFn: (startsAt: string) =>
      api.post<PartnershipPlan>(`/api/partnerships/${partnership.id}/sessions`, { startsAt }),
    onSuccess: (plan) => {
      const isMove = partnership.nextSession !== null;
      putPlan(queries, plan);
      keepFocus();
      tell({ text: t(isMove ? moved : booked, { name: firstNames(partnership) }) });
      open(plan).catch((error: unknown) => tell({ text: errorSentence(error) }));
    },
  });
}
