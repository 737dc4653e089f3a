import { useState } from 'react';
import { useMe } from '../../lib/useMe.ts';
import { newDraft } from './draft.ts';
import { Wizard } from './Wizard.tsx';

/** A programme that nobody has saved yet, with good defaults. */
export function NewProgrammePage() {
  const me = useMe();
  const [first] = useState(() => newDraft(me, new Date()));
  return <Wizard first={first} programme={null} />;
}
