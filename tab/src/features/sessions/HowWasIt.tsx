import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { asksForFeedback } from '../../../../api/contracts/feedback.ts';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { feedbackPage } from './pages.ts';
import { placeOf } from './sessionTitle.ts';
import { useLinkStyle } from './useLinkStyle.ts';

type Props = { session: SessionView; plan: PartnershipPlan };

/** How was it? Asked after the first and third meeting and every fourth; after the others a quiet way to say it. */
export function HowWasIt({ session, plan }: Props) {
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const link = useLinkStyle();
  if (session.myAnswer !== 'yes') return null;
  if (plan.template !== 'oneOff' && asksForFeedback(placeOf(session, plan))) {
    return <Button onClick={() => go(feedbackPage(session.id))}>{t('after.threeTaps')}</Button>;
  }
  return (
    <Link className={link} href={feedbackPage(session.id)}>
      {t('after.howWasIt')}
    </Link>
  );
}
