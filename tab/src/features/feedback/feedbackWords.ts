import type { TFunction } from 'i18next';
import type { SessionFeedbackInput, SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { listOf } from '../../lib/format.ts';

type T = TFunction<'feedback'>;
type View = Pick<SessionFeedbackView, 'partners' | 'programmeName' | 'isSmall'>;

/** "How was your third meeting?" */
export function feedbackTitle(t: T, number: number): string {
  const nth = number <= 12 ? t(`nth.${number}`) : t('nth.more', { count: number, ordinal: true });
  return t('title', { nth });
}

/** What it is about, and what not. */
export function feedbackLead(t: T, minutes: number): string {
  if (minutes === 30) return t('lead.half');
  return minutes === 60 ? t('lead.hour') : t('lead.minutes', { count: minutes });
}

export const partnerNames = ({ partners }: Pick<View, 'partners'>): string =>
  listOf(partners.map(({ givenName }) => givenName));

/** What the choice of readers means, without promising more than is so. */
export function seesSentence(t: T, view: View, sees: SessionFeedbackInput['sees']): string {
  if (sees === 'me') return t('sees.me');
  if (sees === 'partner') return t('sees.partner', { names: partnerNames(view), count: view.partners.length });
  return t(view.isSmall ? 'sees.programmeSmall' : 'sees.programme', { programme: view.programmeName });
}
