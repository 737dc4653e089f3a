import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';
import { MoreMenu } from '../../components/MoreMenu.tsx';
import { saveCalendarFile } from './saveCalendarFile.ts';
import { usePartnershipStep } from './usePartnershipStep.ts';

/** What is seldom wanted: the meeting as a file, wrapping up from the top of a long page, never being matched again. */
export function ActiveMenu({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const save = useMutation({ mutationFn: () => saveCalendarFile(partnership.id, partnership.meetingTimes[0]) });
  const { person, others } = partnership;
  const step = usePartnershipStep(partnership);
  return (
    <MoreMenu label={t('more')}>
      <MenuItem onClick={() => save.mutate()}>{t('calendarFile')}</MenuItem>
      <MenuItem onClick={() => step.mutate({ step: 'end' })}>{t('wrapUp.button')}</MenuItem>
      <MenuDivider />
      {[person, ...others].map((one) => (
        <DontMatchItem key={one.id} person={one} />
      ))}
    </MoreMenu>
  );
}
