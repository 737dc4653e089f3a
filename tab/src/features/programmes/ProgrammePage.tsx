import { useState } from 'react';
import type { JoinProgrammeInput, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Page } from '../../components/Page.tsx';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { JoinButton } from './JoinButton.tsx';
import { JoinsWith } from './JoinsWith.tsx';
import { LeadAside } from './LeadAside.tsx';
import { MyOutcome } from './MyOutcome.tsx';
import { PartnerSurface } from './PartnerSurface.tsx';
import { ProgrammeHead } from './ProgrammeHead.tsx';
import { firstChoice } from './firstChoice.ts';
import { pageTitle } from './pageTitle.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { Suits } from './Suits.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { useEnrolment } from './useEnrolment.ts';
import { useProgramme } from './useProgrammes.ts';
import { WhoSees } from './WhoSees.tsx';
import { useTranslation } from 'react-i18next';

/** What a programme takes, brings and asks; once joined, the same page says when one hears and how to get out. */
export function ProgrammePage({ id }: { id: string }) {
  const { t } = useTranslation('programmes');
  const programme = useProgramme(id);
  const me = useMe();
  const isNarrow = useNarrow();
  const enrolment = useEnrolment(programme);
  const [picked, pick] = useState<JoinProgrammeInput | null>(null);
  const mine = programme.enrolment;
  const choice = mine ?? picked ?? firstChoice(programme.kind, me);
  const choose = (next: JoinProgrammeInput) => (mine ? enrolment.join(next) : pick(next));
  const isOpen = programme.state === 'running' && programme.mayJoin && !mine;
  const join = isOpen && (
    <JoinButton programme={programme} isBusy={enrolment.isBusy} join={() => enrolment.join(inputOf(choice))} />
  );
  const title = pageTitle(t, programme, me.timeZone);
  return (
    <Page title={title}>
      <ProgrammeHead programme={programme} title={title} action={!isNarrow && join} />
      <TwoColumns
        aside={
          <>
            {programme.iLead && <LeadAside programme={programme} isPrimary={!isOpen} />}
            {programme.state !== 'archived' && <Suits programme={programme} enrolment={enrolment} />}
            <JoinsWith wants={programme.wants} teaches={programme.teaches} />
            <WhoSees programme={programme} />
          </>
        }
      >
        {isPublished(programme) && programme.round && <MyOutcome roundId={programme.round.id} />}
        {programme.kind === 'learning' ? (
          <PartnerSurface programme={programme} />
        ) : (
          <RoleChoice programme={programme} choice={choice} choose={choose} isFixed={!isOpen && !mine} />
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

const inputOf = ({ role, capacity }: JoinProgrammeInput): JoinProgrammeInput =>
  role === 'mentor' ? { role, capacity: capacity ?? 1 } : { role };
