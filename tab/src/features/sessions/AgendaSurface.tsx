import { useState } from 'react';
import { Link as ActLink, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { AgendaRows } from './AgendaRows.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { agendaFacts, lengthWords, minutesOf } from './agendaWords.ts';
import { Block } from './Block.tsx';
import { sessionPage } from './pages.ts';
import { taskToAskAbout } from './taskToAskAbout.ts';
import { useReturnFocus } from '../../lib/useReturnFocus.ts';
import { useLinkStyle } from './useLinkStyle.ts';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalXL}` },
});

type Props = { session: SessionView; plan: PartnershipPlan };

/** How the next meeting goes, to read and to change in place. */
export function AgendaSurface({ session, plan }: Props) {
  const { t } = useTranslation('sessions');
  const styles = useStyles();
  const link = useLinkStyle();
  const me = useMe().person;
  const isNarrow = useNarrow();
  const [isChanging, setChanging] = useState(false);
  const trigger = useReturnFocus<HTMLAnchorElement>(isChanging);
  const facts = agendaFacts(session, me.id, taskToAskAbout(plan.actions, me.id));
  const length = lengthWords(t, minutesOf(session));
  if (isChanging) return <AgendaEditor session={session} plan={plan} facts={facts} close={() => setChanging(false)} />;
  return (
    <Block
      title={t(`agenda.${isNarrow ? 'narrowTitle' : 'title'}.${facts.teaches}`, { length, name: facts.name })}
      act={
        <ActLink ref={trigger} onClick={() => setChanging(true)}>
          {t('agenda.change')}
        </ActLink>
      }
      actions={
        <div className={styles.links}>
          <Link className={link} href={sessionPage(session.id)}>
            {t('agenda.follow')}
          </Link>
          <AgreementDialog
            plan={plan}
            names={[session.person, ...session.others].map(({ givenName }) => givenName)}
            text={t('agreement.link')}
          />
        </div>
      }
    >
      {session.purpose && <p>{session.purpose}</p>}
      <AgendaRows agenda={session.agenda} facts={facts} />
    </Block>
  );
}
