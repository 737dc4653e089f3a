import type { Priority, ProgrammeKind, ProgrammeRules } from '../../../contracts/programmes.ts';
import type { ScoreWeights } from '../score.ts';

/**
 * What a round's score is made of, in percent; all add up to 100. `both` and `wishes` share what `learning` is elsewhere:
 * `both` is the geometric mean of what the two learn, so it asks for both directions, `wishes` the plain one.
 */
export interface RoundWeights extends Omit<ScoreWeights, 'learning'> {
  readonly both: number;
  readonly wishes: number;
}

type Part = keyof RoundWeights;

/** 60 of 100 stand by kind: mentoring goes one way and wants a gap, a newcomer's buddy sits near. */
const byKind: Record<ProgrammeKind, RoundWeights> = {
  learning: { both: 20, wishes: 15, hours: 8, place: 2, department: 6, level: 5, novelty: 4 },
  mentoring: { both: 0, wishes: 33, hours: 8, place: 2, department: 5, level: 8, novelty: 4 },
  buddy: { both: 0, wishes: 18, hours: 12, place: 14, department: 8, level: 4, novelty: 4 },
};

/** The other 40 go to the three priorities in their order. */
const byRank = [20, 12, 8] as const;

const partOf: Record<Priority, Part> = {
  bothLearn: 'both',
  wishes: 'wishes',
  departments: 'department',
  hours: 'hours',
  newFaces: 'novelty',
};

/** The weights of a programme's score. Where a part is the same for every pair, its points go to the wishes. */
export function roundWeights(kind: ProgrammeKind, rules: ProgrammeRules): RoundWeights {
  const weights: Record<Part, number> = { ...byKind[kind] };
  const give = (part: Part, points: number): void => {
    const isIdle =
      (part === 'both' && kind !== 'learning') || (part === 'department' && departmentWorth(kind, rules) === 'none');
    weights[isIdle ? 'wishes' : part] += points;
  };
  const { department } = weights;
  weights.department = 0;
  give('department', department);
  for (const [rank, priority] of rules.priorities.entries()) give(partOf[priority], byRank[rank] ?? 0);
  return weights;
}

/** Which pairs the department part rewards; a priority makes it count even where the rule says `any`. */
export function departmentWorth(kind: ProgrammeKind, rules: ProgrammeRules): 'other' | 'same' | 'none' {
  if (rules.department === 'otherOnly' || rules.department === 'sameOnly') return 'none';
  if (rules.department === 'otherPreferred' || rules.priorities.includes('departments')) return 'other';
  return kind === 'buddy' ? 'same' : 'none';
}
