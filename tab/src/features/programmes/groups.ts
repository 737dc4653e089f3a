import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';

export type Groups = {
  lead: ProgrammeListItem[];
  mine: ProgrammeListItem[];
  open: ProgrammeListItem[];
};

/** How urgent a lead's step is: pairs that wait for a look come before anything else. */
const urgency = ['ready', 'failed', 'matching', 'draft', 'open', 'publishing', 'proposed', 'closed'] as const;

const rank = ({ state, step }: ProgrammeListItem): number =>
  state === 'draft' ? urgency.length : step === null ? urgency.length + 1 : urgency.indexOf(step);

const nextDate = ({ round }: ProgrammeListItem): string => round?.dates.pairsOn ?? '9999';

/** What waits for me as lead, what I am in, what I may join. One who leads and takes part has a row in
 * both; what I lead I join on its own page. Pure. */
export function groupProgrammes(programmes: readonly ProgrammeListItem[]): Groups {
  const living = programmes.filter(({ state }) => state !== 'archived');
  const byDate = (a: ProgrammeListItem, b: ProgrammeListItem) => nextDate(a).localeCompare(nextDate(b));
  return {
    lead: living.filter(({ iLead }) => iLead).toSorted((a, b) => rank(a) - rank(b) || byDate(a, b)),
    mine: living.filter(({ isEnrolled }) => isEnrolled).toSorted(byDate),
    open: living
      .filter(({ iLead, isEnrolled, mayJoin, state }) => !iLead && !isEnrolled && mayJoin && state === 'running')
      .toSorted(byDate),
  };
}
