import type { TFunction } from 'i18next';
import type { AgendaStep } from '../../../../api/contracts/sessions.ts';
import { stepTitle, type AgendaFacts } from './agendaWords.ts';

export const mostSteps = 8;

/** A step while it is changed: its name as the reader sees it, and a key that stays when rows move. */
export type DraftStep = AgendaStep & { key: number; name: string };

export function toDraft(t: TFunction<'sessions'>, agenda: readonly AgendaStep[], facts: AgendaFacts): DraftStep[] {
  return agenda.map((step, key) => ({ ...step, key, name: stepTitle(t, step, facts) }));
}

/** A name that was left as it is keeps its code, and so its words in the other's language; a changed one is the pair's own. */
export function toAgenda(t: TFunction<'sessions'>, draft: readonly DraftStep[], facts: AgendaFacts): AgendaStep[] {
  return draft.map(({ code, title, note, minutes, name }) => {
    const isKept = code !== 'own' && name.trim() === stepTitle(t, { code, title, note, minutes }, facts);
    return isKept
      ? { code, title: '', note: note.trim(), minutes }
      : { code: 'own', title: name.trim(), note: note.trim(), minutes };
  });
}

/** The new one comes before the last: a meeting still ends with its end. */
export function withNewStep(draft: readonly DraftStep[], name: string): DraftStep[] {
  const key = Math.max(-1, ...draft.map((step) => step.key)) + 1;
  const step: DraftStep = { key, code: 'own', title: '', note: '', minutes: 5, name };
  return [...draft.slice(0, -1), step, ...draft.slice(-1)];
}

export function movedUp(draft: readonly DraftStep[], place: number): DraftStep[] {
  const moved = draft[place];
  if (!moved || place === 0) return [...draft];
  const rest = draft.filter((step) => step !== moved);
  return [...rest.slice(0, place - 1), moved, ...rest.slice(place - 1)];
}

export const plannedMinutes = (draft: readonly AgendaStep[]): number =>
  draft.reduce((sum, { minutes }) => sum + minutes, 0);
