import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MetAnswer, SessionView } from '../../../../api/contracts/sessions.ts';
import { fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { Block } from './Block.tsx';
import { DidMeet } from './DidMeet.tsx';
import { KeepSentence } from './KeepSentence.tsx';
import { slotsPage } from './pages.ts';
import { useSessionAct } from './useSessionAct.ts';

type Props = {
  session: SessionView;
  isPrimary: boolean;
  /** Told of each answer, as the question goes on from it. */
  answered: (session: SessionView) => void;
};

/** "Did you two meet?", in place: three answers, none of them wrong, then one sentence worth keeping. */
export function Outcome({ session, isPrimary, answered }: Props) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const act = useSessionAct(session);
  const [isTapped, setTapped] = useState(false);
  const isMany = session.others.length > 0;
  const answer = (met: MetAnswer) =>
    act.mutate(
      { path: 'outcome', body: { met } },
      {
        onSuccess: (next) => {
          setTapped(true);
          answered(next);
        },
      },
    );
  if (session.myAnswer === 'yes')
    return <KeepSentence session={session} isPrimary={isPrimary} kept={answered} isTapped={isTapped} />;
  if (session.myAnswer) {
    return (
      <Block
        title={t('outcome.newTime')}
        actions={
          <>
            <Button
              appearance={isPrimary ? 'primary' : 'secondary'}
              onClick={() => go(slotsPage(session.partnershipId))}
            >
              {t('act.findTime')}
            </Button>
            <DidMeet session={session} answered={answered} />
          </>
        }
      />
    );
  }
  return (
    <Block
      title={t(isMany ? 'outcome.titleManyOn' : 'outcome.titleOn', { day: fullDay(session.startsAt, timeZone) })}
      actions={
        <>
          <Button
            appearance={isPrimary ? 'primary' : 'secondary'}
            disabledFocusable={act.isPending}
            onClick={() => answer('yes')}
          >
            {t('outcome.met')}
          </Button>
          <Button disabledFocusable={act.isPending} onClick={() => answer('moved')}>
            {t('outcome.moved')}
          </Button>
          <Button disabledFocusable={act.isPending} onClick={() => answer('no')}>
            {t('outcome.no')}
          </Button>
        </>
      }
    >
      <p>{t(isMany ? 'outcome.hintMany' : 'outcome.hint')}</p>
    </Block>
  );
}
