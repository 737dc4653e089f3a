import type { AgendaStep } from '../../contracts/sessions.ts';

/** An agenda as it is stored and compared: titles only where the pair gave the step its name. Pure. */
export const plainAgenda = (steps: readonly AgendaStep[]): AgendaStep[] =>
  steps.map(({ code, title, note, minutes }) => ({ code, title: code === 'own' ? title : '', note, minutes }));

export const isSameAgenda = (a: readonly AgendaStep[], b: readonly AgendaStep[]): boolean =>
  JSON.stringify(plainAgenda(a)) === JSON.stringify(plainAgenda(b));
