import type { PartnershipKind } from '../../contracts/people.ts';

/** What somebody is open to, as bits: a search compares 100,000 of them. */
export const openToLearning = 1;
export const openToMentor = 2;
export const openToMentee = 4;
export const openToAnything = openToLearning | openToMentor | openToMentee;

const bits: Record<PartnershipKind, number> = {
  learning: openToLearning,
  mentor: openToMentor,
  mentee: openToMentee,
};

/** `mentor`: would be somebody's mentor; `mentee`: would have one. Unknown words count as nothing. */
export function opennessOf(kinds: readonly string[]): number {
  let open = 0;
  for (const kind of kinds) if (kind in bits) open |= bits[kind as PartnershipKind];
  return open;
}

/** Who looks for a mentor is, for this search, open to being a mentee, and the other way round. */
export function opennessToAsk(wanted: PartnershipKind): number {
  if (wanted === 'mentor') return openToMentee;
  return wanted === 'mentee' ? openToMentor : openToLearning;
}

/** May `learner` learn from `teacher`: as learning partners, or as mentee and mentor? */
export function mayTeach(teacher: number, learner: number): boolean {
  return (
    (teacher & learner & openToLearning) !== 0 || ((teacher & openToMentor) !== 0 && (learner & openToMentee) !== 0)
  );
}
