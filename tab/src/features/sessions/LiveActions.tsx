import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { stepTitle, type AgendaFacts } from './agendaWords.ts';
import { useSessionAct } from './useSessionAct.ts';

const FIVE = 5;
const MOST_EXTRA = 60;

type Props = { session: SessionView; facts: AgendaFacts; isLive: boolean };

/** On to the next step, or five minutes more for this one; both see it. */
export function LiveActions({ session, facts, isLive }: Props) {
  const { t } = useTranslation('sessions');
  const act = useSessionAct(session);
  const { agenda, live } = session;
  const step = isLive && live ? live.step : -1;
  const extra = live?.extraMinutes ?? 0;
  const coming = agenda[step + 1];
  const set = (to: number, extraMinutes: number) =>
    act.mutate({ verb: 'put', path: 'live', body: { step: to, extraMinutes } });
  const words = coming && stepTitle(t, coming, facts);
  return (
    <>
      <Button appearance="primary" disabledFocusable={act.isPending} onClick={() => set(step + 1, 0)}>
        {!isLive
          ? t('session.begin', { step: words })
          : words
            ? t('session.next', { step: words })
            : t('session.finish')}
      </Button>
      {isLive && extra + FIVE <= MOST_EXTRA && (
        <Button appearance="subtle" disabledFocusable={act.isPending} onClick={() => set(step, extra + FIVE)}>
          {t('session.more')}
        </Button>
      )}
    </>
  );
}
