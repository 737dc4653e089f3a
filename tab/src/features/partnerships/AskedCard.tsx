import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';
import { QuietButton } from '../../components/QuietButton.tsx';
import { useAnswer } from './useAnswer.ts';
import { useTakeBack } from './useTakeBack.ts';

/** I asked, or started a pair of a round, and wait. */
export function AskedCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { takeBack, isBusy } = useTakeBack(partnership);
  const answer = useAnswer(partnership);
  const { round, isOneOff } = partnership;
  const day = dayAndMonth(partnership.answerBy, timeZone, 'short');
  return (
    <BoardCard
      partnership={partnership}
      when={t(round ? 'round.youStarted' : isOneOff ? 'oneOff.youAsked' : 'youAsked', { day })}
      arrows="dotted"
      {...(partnership.isWaitingForInstall && { text: t('notHere.title', { name: partnership.person.givenName }) })}
    >
      <QuietButton disabledFocusable={isBusy || answer.isBusy} onClick={round ? answer.decline : takeBack}>
        {t(round ? 'round.notForMe' : 'takeBack')}
      </QuietButton>
    </BoardCard>
  );
}
