import type { Draft } from './draft.ts';
import type { Step } from './useWizardStep.ts';
import { capitalWord, type T } from './words.ts';

/** The truth about the draft as it stands: "Eight people, a new partner every three months". */
export function stepTitle(t: T, step: Step, draft: Draft, peopleToday: number | undefined): string {
  if (step === 1) return t('why.title');
  const { audience, kind, rhythm } = draft;
  // Who is named is known here; of departments and everyone the server knows how many there are.
  const count = audience.kind === 'named' ? audience.people.length : (peopleToday ?? 0);
  const values = { count, word: capitalWord(count) };
  if (step === 2) {
    const months = t(`rules.title.months.${kind === 'learning' ? 'every' : 'for'}.${rhythm.roundMonths}`);
    return t(`rules.title.${count > 0 ? 'of' : 'open'}.${kind}`, { ...values, months });
  }
  if (audience.kind === 'named') return t('invite.title.named', values);
  return count > 0 ? t('invite.title.open', values) : t('invite.title.unknown');
}
