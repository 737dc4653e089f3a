import { Button } from '@fluentui/react-components';
import { CalendarAddRegular, ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth, shortDay, timeIn } from '../../lib/format.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';

/** Two who learn from each other: when they meet next, or the way to a date. */
export function ActiveCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const { id, address, awayUntil, goal, nextSession, toAnswer, heldCount, isOneOff, comes, gives } = partnership;
  const date =
    nextSession &&
    t('nextDate', { day: shortDay(nextSession.startsAt, timeZone), time: timeIn(nextSession.startsAt, timeZone) });
  const away = awayUntil && t('away', { day: dayAndMonth(awayUntil, timeZone) });
  return (
    <BoardCard
      partnership={partnership}
      when={date ?? (away || t('noDate'))}
      arrows="solid"
      text={isOneOff ? t('oneOff.about', { skill: (comes ?? gives)?.skillName }) : goal}
      {...(heldCount > 0 && { note: t('metSoFar', { count: heldCount }) })}
    >
      {toAnswer ? (
        <Button onClick={() => go(`/partnerships/${id}`)}>
          {t('didYouMeet', { day: shortDay(toAnswer.startsAt, timeZone) })}
        </Button>
      ) : nextSession && address ? (
        <Button icon={<ChatRegular />} onClick={() => void openInTeams(chatLink([address]))}>
          {t('chat')}
        </Button>
      ) : (
        <Button icon={<CalendarAddRegular />} onClick={() => go(`/partnerships/${id}/slots`)}>
          {t(nextSession ? 'moveDate' : 'findTime')}
        </Button>
      )}
    </BoardCard>
  );
}
