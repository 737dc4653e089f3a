import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import type { Board } from './board.ts';
import { firstNames } from '../../lib/names.ts';
import { asksFor } from './asksFor.ts';

export type NextThing = {
  partnership: PartnershipView | undefined;
  title: string;
  text: string;
  action: string;
  act: () => void;
};

/** The request that waits, else the pair without a date, else my own open request, else finding somebody. */
export function useNextThing({ toAnswer, active, asked }: Board): NextThing {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const partnership = toAnswer[0] ?? active.find(({ awayUntil }) => !awayUntil) ?? active[0] ?? asked[0];
  if (!partnership) {
    const act = () => go('/find');
    return { partnership, title: t('hero.freeTitle'), text: t('hero.freeText'), action: t('empty.action'), act };
  }
  const name = partnership.person.givenName;
  const day = fullDay(partnership.answerBy, timeZone);
  const open = () => go(`/partnerships/${partnership.id}`);
  if (partnership.state === 'active') {
    const text = partnership.goal || t('hero.noDateText');
    return { partnership, title: t('hero.noDate', { name }), text, action: t('hero.start'), act: open };
  }
  if (partnership.round?.iStarted) {
    const text = t('round.startedText', { name: firstNames(partnership), day, count: partnership.others.length + 1 });
    return { partnership, title: t('round.startedTitle'), text, action: t('round.open'), act: open };
  }
  if (partnership.iAsked) {
    const text = t('hero.askedText', { name, day });
    return { partnership, title: t('asked.title', { name }), text, action: t('hero.open'), act: open };
  }
  return {
    partnership,
    title: asksFor(t, partnership),
    text: t(partnership.round ? 'round.answerText' : 'hero.answerText', { day }),
    action: t('answer'),
    act: open,
  };
}
