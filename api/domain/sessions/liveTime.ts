import type { LearningSessionDocument } from './model.ts';

const beforeMs = 15 * 60_000;
const afterMs = 3 * 3_600_000;

/** A session in one of these states is ahead, runs, or has just been; the others did not take place. */
export const openStates = ['planned', 'over', 'held'] as const satisfies LearningSessionDocument['state'][];

type Times = Pick<LearningSessionDocument, 'state' | 'startsAt' | 'endsAt'>;

const isOpen = ({ state }: Times): boolean => openStates.some((open) => open === state);

/** Until three hours after its planned end, as meetings begin late and take longer. Pure. */
export const isRunningOrAhead = (session: Times, now: Date): boolean =>
  isOpen(session) && now.getTime() <= session.endsAt.getTime() + afterMs;

/** From a quarter of an hour before it on. Pure. */
export const isNow = (session: Times, now: Date): boolean =>
  isRunningOrAhead(session, now) && now.getTime() >= session.startsAt.getTime() - beforeMs;
