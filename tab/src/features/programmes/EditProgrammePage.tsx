import { useState } from 'react';
import { Redirect } from 'wouter';
import { draftOf } from './draft.ts';
import { useProgramme } from './useProgrammes.ts';
import { Wizard } from './Wizard.tsx';

/** A draft that was kept, or a running programme; only who leads it may change it. */
export function EditProgrammePage({ id }: { id: string }) {
  const programme = useProgramme(id);
  // What is read again meanwhile must not take the words from under the writer's hands.
  const [first] = useState(programme);
  if (!programme.iLead || programme.state === 'archived') return <Redirect to={`/programmes/${id}`} replace />;
  return <Wizard first={draftOf(first)} programme={first} />;
}
