import type { TFunction } from 'i18next';
import type { AgendaStep, AgendaTemplate, SessionView } from '../../../../api/contracts/sessions.ts';

/** What the words of an agenda depend on: who teaches what today, and what was to be tried since. */
export type AgendaFacts = { teaches: 'me' | 'other' | 'both'; name: string; skill: string; task: string };

/** Kinds of meetings in which one shows the other something; in the others nobody in particular does. */
const taught: ReadonlySet<AgendaTemplate> = new Set(['exchange', 'oneOff']);

export function agendaFacts(session: SessionView, myId: string, task = ''): AgendaFacts {
  const { template, person, others, teaches } = session;
  const teacherId = taught.has(template) ? session.teacherId : null;
  const teacher = [person, ...others].find(({ id }) => id === teacherId);
  return {
    teaches: teacherId === null ? 'both' : teacherId === myId ? 'me' : 'other',
    name: (teacher ?? person).givenName,
    skill: teaches?.skillName ?? '',
    task,
  };
}

/** A step's name: the pair's own, or what the code means for this reader. */
export function stepTitle(t: TFunction<'sessions'>, { code, title }: AgendaStep, facts: AgendaFacts): string {
  if (code === 'own') return title;
  if (code === 'teach' || code === 'work') return t(`step.${code}.${facts.teaches}`, facts);
  return t(`step.${code}`);
}

/** What exactly: the pair's words, or a line that helps to begin. */
export function stepNote(t: TFunction<'sessions'>, { code, note }: AgendaStep, facts: AgendaFacts): string {
  if (note || code === 'own') return note;
  if (code === 'checkIn' && facts.task) return t('hint.checkInTask', facts);
  if (code === 'teach') return facts.skill ? t('hint.teach', facts) : t('hint.teachFree');
  if (code === 'work') return t(`hint.work.${facts.teaches}`, facts);
  return t(`hint.${code}`);
}

/** "Half an hour", "An hour", "25 minutes" */
export function lengthWords(t: TFunction<'sessions'>, minutes: number): string {
  if (minutes === 30) return t('length.half');
  return minutes === 60 ? t('length.hour') : t('length.minutes', { count: minutes });
}

export const minutesOf = ({ startsAt, endsAt }: Pick<SessionView, 'startsAt' | 'endsAt'>): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
