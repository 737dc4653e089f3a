import type { PollListItem } from '../../../../../api/contracts/polls.ts';

export type ListGroups = Record<'open' | 'drafts' | 'over', PollListItem[]>;

/** Does it wait for the reader? */
export const waitsForMe = (poll: PollListItem): boolean =>
  isOpen(poll) && poll.wasAsked && !poll.isAnswered && !isOfSessions(poll);

/** What pairs say after their meetings is answered there; it collects by itself. */
export const isOfSessions = ({ template }: Pick<PollListItem, 'template'>): boolean => template === 'sessions';

const isOpen = ({ state }: Pick<PollListItem, 'state'>): boolean => state === 'open' || state === 'opening';

/** Open ones, those that wait for the reader first and what closes soonest; drafts; what is over, the latest first. Pure. */
export function groupPolls(polls: readonly PollListItem[]): ListGroups {
  const closes = ({ closesAt }: PollListItem) => Date.parse(closesAt);
  return {
    open: polls
      .filter(isOpen)
      .toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)) || closes(a) - closes(b)),
    drafts: polls.filter(({ state }) => state === 'draft'),
    over: polls.filter((poll) => !isOpen(poll) && poll.state !== 'draft').toSorted((a, b) => closes(b) - closes(a)),
  };
}
