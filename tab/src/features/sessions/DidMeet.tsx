import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { useSessionAct } from './useSessionAct.ts';

type Props = { session: SessionView; answered?: (session: SessionView) => void };

/** Takes back a "No" that was tapped by mistake; nothing where there is none. */
export function DidMeet({ session, answered }: Props) {
  const { t } = useTranslation('sessions');
  const act = useSessionAct(session);
  if (!session.myAnswer || session.myAnswer === 'yes') return null;
  return (
    <Button
      appearance="subtle"
      disabledFocusable={act.isPending}
      onClick={() => act.mutate({ path: 'outcome', body: { met: 'yes' } }, answered ? { onSuccess: answered } : {})}
    >
      {t('outcome.didMeet')}
    </Button>
  );
}
