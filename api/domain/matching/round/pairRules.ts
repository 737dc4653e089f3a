import type { WhyNotView } from '../../../contracts/rounds.ts';
import { pairBans, type PairBans } from './pairBans.ts';
import { roundColumns, type RoundColumns } from './roundColumns.ts';
import type { RoundPeople } from './roundPeople.ts';

/** Why two people can't be a pair in this round. */
export type RoundRefusal = Exclude<WhyNotView['refusal'], 'nothingToLearn' | 'metLately' | null>;

/** Everything the rules of a round look at; the same for every pair. */
export interface RoundField extends RoundPeople {
  readonly columns: RoundColumns;
  readonly bans: PairBans;
}

export function roundField(round: RoundPeople): RoundField {
  return { ...round, columns: roundColumns(round), bans: pairBans(round) };
}

/**
 * The hard rules about two people, the same whoever comes first; null when all hold. The cool-down is not among them: it
 * is relaxed where people would stay alone. What is personal comes last, so that it hides nothing that anybody may know.
 */
export function refusalOf(field: RoundField, a: number, b: number): RoundRefusal | null {
  const { columns, bans, input } = field;
  const [first, second] = [columns.side[a] as number, columns.side[b] as number];
  if (a === b || first + second !== (first === 0 ? 0 : 3)) return 'roles';
  if (columns.minutes(columns.schedule[a] as number, columns.schedule[b] as number) < input.rules.leastSharedMinutes)
    return 'fewSharedHours';
  if (!columns.understand(columns.language[a] as number, columns.language[b] as number)) return 'noCommonLanguage';
  if (bans.isLine(a, b)) return 'reportingLine';
  if (!isDepartmentAllowed(field, columns.department[a] as number, columns.department[b] as number))
    return 'departmentRule';
  return bans.isApart(a, b) ? 'notAvailable' : null;
}

/** By the numbers of two departments. Unknown ones are other than all, and the same as none. */
export function isDepartmentAllowed({ input }: RoundPeople, a: number, b: number): boolean {
  const isSame = a === b && a !== 0;
  if (input.rules.department === 'otherOnly') return !isSame;
  return input.rules.department !== 'sameOnly' || isSame;
}
