import type { SessionCard } from '../../../api/contracts/sessionCards.ts';

/** What a button about this session sends along. */
export const targetOf = ({ sessionId, version }: Pick<SessionCard, 'sessionId' | 'version'>) => ({
  id: sessionId,
  version,
});

/** With what a session's card asks for its present state. */
export const refreshOf = (session: Pick<SessionCard, 'sessionId' | 'version'>) => ({
  ...targetOf(session),
  verb: 'refreshSession' as const,
});
