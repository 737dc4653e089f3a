import type { RoundFigures } from '../../contracts/rounds.ts';
import type { RoundParticipant, RoundResult } from '../matching/round/types.ts';

/** The counts a lead compares. A mentor with two mentees is one person and two pairs. Pure. */
export function figuresOf(
  { groups }: Pick<RoundResult, 'groups'>,
  people: readonly Pick<RoundParticipant, 'role'>[],
): RoundFigures {
  const count = (is: (group: RoundResult['groups'][number]) => boolean): number => groups.filter(is).length;
  return {
    people: people.length,
    seekers: people.filter(({ role }) => role !== 'mentor').length,
    matched: new Set(groups.flatMap(({ members }) => members)).size,
    groups: groups.length,
    learners: groups.reduce((sum, { learners }) => sum + learners, 0),
    bothLearn: count(({ band }) => band === 'both'),
    oneLearns: count(({ band }) => band === 'one'),
    look: count(({ band }) => band === 'look'),
    otherDepartment: count(({ isOtherDepartment }) => isOtherDepartment),
    metBefore: count(({ metRoundsAgo }) => metRoundsAgo !== null),
  };
}
