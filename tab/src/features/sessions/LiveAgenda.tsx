import type { Ref } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { srOnly } from '../../components/srOnly.ts';
import { lengthWords, minutesOf, stepNote, stepTitle, type AgendaFacts } from './agendaWords.ts';
import { Block } from './Block.tsx';
import { LiveActions } from './LiveActions.tsx';
import { LiveStep } from './LiveStep.tsx';
import { stepTime, type Phase } from './livePhase.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  hidden: srOnly,
});

type Props = {
  session: SessionView;
  phase: Phase;
  facts: AgendaFacts;
  now: Date;
  trigger: Ref<HTMLAnchorElement>;
  change: () => void;
};

/** The steps of the meeting: what is done, what runs, and as the only bar how far it is. */
export function LiveAgenda({ session, phase, facts, now, trigger, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { agenda, live, purpose } = session;
  const isLive = phase === 'live';
  const current = isLive && live ? live.step : null;
  const isEditable = phase === 'before' || phase === 'ready' || isLive;
  const running = current === null ? undefined : agenda[current];
  return (
    <Block
      title={lengthWords(t, minutesOf(session))}
      act={
        isEditable && (
          <Link ref={trigger} onClick={change}>
            {t('agenda.change')}
          </Link>
        )
      }
      actions={(phase === 'ready' || isLive) && <LiveActions session={session} facts={facts} isLive={isLive} />}
    >
      {purpose && <p>{purpose}</p>}
      <ol className={styles.list}>
        {agenda.map((step, place) => (
          <LiveStep
            // oxlint-disable-next-line react/no-array-index-key -- steps have no identity but their place
            key={place}
            title={stepTitle(t, step, facts)}
            note={stepNote(t, step, facts)}
            minutes={step.minutes}
            is={stepIs(place, live?.step ?? -1)}
            {...(place === current && { time: stepTime(session, now) })}
          />
        ))}
      </ol>
      <span role="status" className={styles.hidden}>
        {running && t('session.nowAt', { step: stepTitle(t, running, facts) })}
      </span>
    </Block>
  );
}

function stepIs(place: number, current: number): 'done' | 'now' | 'later' {
  if (place < current) return 'done';
  return place === current ? 'now' : 'later';
}
