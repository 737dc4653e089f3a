import { useTranslation } from 'react-i18next';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { AgreementDialog } from './AgreementDialog.tsx';
import { meetingWhen } from '../../lib/meetingWhen.ts';
import { placeInLine, placeOf } from './sessionTitle.ts';

type Props = { session: SessionView; plan: PartnershipPlan };

/** "Tuesday, 14:00 to 14:30 · third of about six · our agreement" */
export function SessionWhen({ session, plan }: Props) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const { code, values } = meetingWhen(session, new Date(), timeZone);
  const isNarrow = useNarrow();
  const isFar = code === 'later' || code === 'past';
  return (
    <span>
      {t(isFar ? 'session.whenDay' : code === 'now' && isNarrow ? 'session.whenNow' : 'session.when', values)} ·{' '}
      {placeInLine(t, placeOf(session, plan), plan.expectedCount)} ·{' '}
      <AgreementDialog
        plan={plan}
        names={[session.person, ...session.others].map(({ givenName }) => givenName)}
        text={t('agreement.inline')}
        isInline
      />
    </span>
  );
}
