import type { PairFeedback, PartnerLine, SharedFeedback } from '../../../api/contracts/feedback.ts';

export type Said =
  | { kind: 'meeting'; key: string; at: string; about: SharedFeedback }
  | { kind: 'line'; key: string; at: string; line: PartnerLine };

/** Words about meetings and lines, newest first; a meeting's words stand at the day of the meeting. Pure. */
export function saidToEachOther({ sessions, lines }: PairFeedback): Said[] {
  const about = sessions.map((one): Said => {
    return { kind: 'meeting', key: `${one.sessionId}${one.person.id}`, at: one.startsAt, about: one };
  });
  const written = lines.map((line): Said => ({ kind: 'line', key: line.id, at: line.at, line }));
  return [...about, ...written].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Has the reader said something about this meeting? Pure. */
export const hasSaid = ({ sessions }: Pick<PairFeedback, 'sessions'>, sessionId: string): boolean =>
  sessions.some((one) => one.isMine && one.sessionId === sessionId);
