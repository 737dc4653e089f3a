import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { QuotedLine } from '../../components/QuotedLine.tsx';
import { clockTimeIn, fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { Block } from './Block.tsx';
import { DidMeet } from './DidMeet.tsx';
import { HowWasIt } from './HowWasIt.tsx';
import { sessionPage, slotsPage } from './pages.ts';

type Props = { session: SessionView; plan: PartnershipPlan };

/** What stays of a meeting that is over or off: the sentences kept, and when the next one is. */
export function AfterMeeting({ session, plan }: Props) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const { next } = plan;
  const startsAt = next?.startsAt ?? '';
  const title = next
    ? t('after.next', { day: fullDay(startsAt, timeZone), time: clockTimeIn(startsAt, timeZone) })
    : t('after.noNext');
  return (
    <Block
      title={title}
      actions={
        <>
          <Button
            appearance="primary"
            onClick={() => go(next ? sessionPage(next.id) : slotsPage(session.partnershipId))}
          >
            {t(next ? 'after.open' : 'act.findTime')}
          </Button>
          <HowWasIt session={session} plan={plan} />
          <DidMeet session={session} />
        </>
      }
    >
      {session.kept.map(({ personId, sentence }) => (
        <QuotedLine key={personId} text={sentence} />
      ))}
    </Block>
  );
}
