import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { useMe } from '../../lib/useMe.ts';
import { usePartnership } from '../../lib/usePartnerships.ts';
import { agendaFacts } from './agendaWords.ts';
import { phaseOf } from './livePhase.ts';
import { Notes } from './Notes.tsx';
import { SessionAside } from './SessionAside.tsx';
import { SessionHead } from './SessionHead.tsx';
import { SessionMain } from './SessionMain.tsx';
import { sessionTitle } from './sessionTitle.ts';
import { taskToAskAbout } from './taskToAskAbout.ts';
import { useNow } from '../../lib/useNow.ts';
import { usePlan, useSession } from './usePlan.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 312px',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 819px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

const EVERY_MS = 5_000;

/** One meeting while it goes on: where we are in the agenda, what is written, what comes. Fits Teams' side panel. */
export function SessionPage({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { person: me, timeZone } = useMe();
  const session = useSession(id);
  const plan = usePlan(session.partnershipId);
  const partnership = usePartnership(session.partnershipId);
  const now = useNow(EVERY_MS);
  const facts = agendaFacts(session, me.id, taskToAskAbout(plan.actions, me.id));
  const title = sessionTitle(t, session, facts, now, timeZone);
  const phase = phaseOf(session, now);
  const shared = { session, plan, phase };
  return (
    <Page title={title}>
      <SessionHead {...shared} partnership={partnership} title={title} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <SessionMain {...shared} facts={facts} now={now} />
          <Notes partnership={partnership} notes={plan.notes} />
        </div>
        <SessionAside {...shared} now={now} />
      </div>
    </Page>
  );
}
