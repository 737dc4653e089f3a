import { useState } from 'react';
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';
import { HelpDialog } from '../../components/HelpDialog.tsx';
import { MoreMenu } from '../../components/MoreMenu.tsx';
import { calendarFile } from '../../lib/calendarFile.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { saveCalendarFile } from '../../lib/saveCalendarFile.ts';
import { useReturnFocus } from '../../lib/useReturnFocus.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

/** What is seldom wanted: the meeting as a file, wrapping up from the top of a long page, asking for help, never being matched again. */
export function ActiveMenu({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation(['sessions', 'pairs']);
  const [isAsking, setAsking] = useState(false);
  const trigger = useReturnFocus<HTMLButtonElement>(isAsking);
  const { id, person, others, nextSession, meetingTimes } = partnership;
  const file = nextSession ? `/api/sessions/${nextSession.id}/calendar.ics` : calendarFile(id, meetingTimes[0]);
  const save = useMutation({
    mutationFn: () => saveCalendarFile(file),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const step = usePartnershipStep(partnership);
  const members = [person, ...others];
  return (
    <>
      <MoreMenu label={t('more')} trigger={trigger}>
        <MenuItem onClick={() => save.mutate()}>{t('session.calendarFile')}</MenuItem>
        <MenuItem onClick={() => step.mutate({ step: 'end' })}>{t('foot.wrapUp')}</MenuItem>
        <MenuDivider />
        <MenuItem onClick={() => setAsking(true)}>{t('pairs:help.act')}</MenuItem>
        {members.map((one) => (
          <DontMatchItem key={one.id} person={one} />
        ))}
      </MoreMenu>
      {isAsking && <HelpDialog partnershipId={id} partners={members} close={() => setAsking(false)} />}
    </>
  );
}
