import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan } from '../../../../../api/contracts/sessions.ts';
import type { SlotsView } from '../../../../../api/contracts/slots.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { QuietButton } from '../../../components/QuietButton.tsx';
import { calendarFile } from '../../../lib/calendarFile.ts';
import { useEntrance } from '../../../lib/entrance.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { saveCalendarFile } from '../../../lib/saveCalendarFile.ts';
import { Rhythm } from '../Rhythm.tsx';
import { WidenHours } from './WidenHours.tsx';

type Props = { view: SlotsView; plan: PartnershipPlan };

/** What a proposal does, how often, and the way on when nothing fits. */
export function SlotsAside({ view, plan }: Props) {
  const { t } = useTranslation('sessions');
  const { door } = useEntrance();
  const { partnershipId } = plan;
  const [first] = view.slots;
  const file = useMutation({ mutationFn: () => saveCalendarFile(calendarFile(partnershipId, first?.startsAt)) });
  return (
    <>
      <AsideBlock title={t('slots.then')}>
        <p>{t(door === 'teams' ? 'slots.thenTeams' : 'slots.thenFile', { count: view.others.length + 1 })}</p>
        {first && (
          <div>
            <QuietButton
              icon={<ArrowDownloadRegular />}
              disabledFocusable={file.isPending}
              onClick={() => file.mutate()}
            >
              {t('slots.file')}
            </QuietButton>
          </div>
        )}
        {file.error && <p role="alert">{errorSentence(file.error)}</p>}
      </AsideBlock>
      {plan.template !== 'oneOff' && <Rhythm plan={plan} />}
      <WidenHours view={view} partnershipId={partnershipId} />
    </>
  );
}
