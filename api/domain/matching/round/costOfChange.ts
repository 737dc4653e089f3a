import type { ChangeCost } from '../../../contracts/rounds.ts';
import { planRound } from './planRound.ts';
import type { RoundInput, RoundResult } from './types.ts';

/** What a round comes to when it is matched again with a change, against what it comes to now. */
export function costOfChange(before: RoundResult, changed: RoundInput): ChangeCost {
  const after = planRound(changed);
  const loss = (count: (result: RoundResult) => number): number => Math.max(0, count(before) - count(after));
  return {
    certainty: 'exact',
    leftOut: Math.max(0, after.unmatched.length - before.unmatched.length),
    bothLearn: loss(
      ({ groups }) =>
        groups.filter(({ band, learners, members }) => band !== 'look' && learners === members.length).length,
    ),
    learners: loss(({ groups }) => groups.reduce((sum, { learners }) => sum + learners, 0)),
    otherDepartment: loss(({ groups }) => groups.filter(({ isOtherDepartment }) => isOtherDepartment).length),
    isWorse: totalOf(after) < totalOf(before),
  };
}

const totalOf = ({ groups }: RoundResult): number =>
  groups.reduce((sum, { score, members }) => sum + score * members.length, 0);
