import { useState } from 'react';
import { toggled, type Chip } from './chip.ts';

export type Answers = ReturnType<typeof useAnswers>;

/** Both answers as they grow, which question is shown, and the word on why it does not go on yet. */
export function useAnswers() {
  const [step, setStep] = useState<1 | 2>(1);
  const [wants, setWants] = useState<Chip[]>([]);
  const [teaches, setTeaches] = useState<Chip[]>([]);
  const [note, setNote] = useState('');
  const goTo = (next: 1 | 2) => {
    setNote('');
    setStep(next);
  };
  return {
    step,
    wants,
    teaches,
    note,
    setNote,
    goTo,
    toggleWant: (chip: Chip) => {
      setNote('');
      setWants(toggled(wants, chip));
    },
    toggleTeach: (chip: Chip) => {
      setNote('');
      setTeaches(toggled(teaches, chip));
    },
    onlyHelp: () => {
      setWants([]);
      goTo(2);
    },
  };
}
