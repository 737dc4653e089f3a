import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { JoinButton } from './JoinButton.tsx';
import { JoinsWith } from './JoinsWith.tsx';
import { LeadAside } from './LeadAside.tsx';
import { pageTitle } from './pageTitle.ts';
import { MyOutcome } from './MyOutcome.tsx';
import { PartnerSurface } from './PartnerSurface.tsx';
import { PollsLink } from './PollsLink.tsx';
import { ProgrammeHead } from './ProgrammeHead.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { Suits } from './Suits.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { useEnrolment } from './useEnrolment.ts';
import { useProgramme } from './useProgrammes.ts';
import { useRole } from './useRole.ts';
import { WhoSees } from './WhoSees.tsx';

/** What a programme takes, brings and asks; once joined, the same page says when one hears and how to get out. */
export function ProgrammePage({ id }: { id: string }) {
  const { t } = useTranslation('programmes');
  const programme = useProgramme(id);
  const { timeZone } = useMe();
  const isNarrow = useNarrow();
  const enrolment = useEnrolment(programme);
  const { choice, choose } = useRole(programme, enrolment.join);
  const isRunning = programme.state === 'running';
  const isForMe = isRunning && programme.mayJoin;
  const isOpen = isForMe && !programme.enrolment;
  const join = isOpen && (
    <JoinButton programme={programme} isBusy={enrolment.isBusy} join={() => enrolment.join(choice)} />
  );
  const title = pageTitle(t, programme, timeZone);
  const aside = (
    <>
      {programme.iLead && <LeadAside programme={programme} mayBePrimary={!isOpen} />}
      {isForMe && <Suits programme={programme} enrolment={enrolment} />}
      {isForMe && <JoinsWith wants={programme.wants} teaches={programme.teaches} />}
      {programme.state !== 'draft' && (programme.iLead || programme.enrolment) && <PollsLink id={id} />}
      <WhoSees programme={programme} />
    </>
  );
  return (
    <Page title={title}>
      <ProgrammeHead programme={programme} title={title} action={!isNarrow && join} />
      <TwoColumns aside={aside}>
        {isPublished(programme) && programme.round && <MyOutcome roundId={programme.round.id} />}
        {isRunning && programme.kind === 'learning' && <PartnerSurface programme={programme} />}
        {isRunning && programme.kind !== 'learning' && (
          <RoleChoice programme={programme} choice={choice} choose={choose} />
        )}
        {isNarrow && join}
        <RoundFacts programme={programme} choice={choice} />
      </TwoColumns>
    </Page>
  );
}

/** Has the round told whoever takes part with whom? */
const isPublished = ({ enrolment, round }: ProgrammeView): boolean =>
  enrolment !== null && (round?.state === 'proposed' || round?.state === 'closed');
