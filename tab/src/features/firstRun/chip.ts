import type { FirstRunView } from '../../../../api/contracts/people.ts';

/** A skill to tap. How many can teach it is known for suggested ones; not for what somebody looked up or added. */
export type Chip = Omit<FirstRunView['wantChips'][number], 'teachers'> & { teachers?: number };

export function toggled(chips: readonly Chip[], chip: Chip): Chip[] {
  const without = chips.filter(({ skillId }) => skillId !== chip.skillId);
  return without.length < chips.length ? without : [...chips, chip];
}

/** What is offered, and after it what was found by searching. */
export function withPicked(offered: readonly Chip[], picked: readonly Chip[]): Chip[] {
  const known = new Set(offered.map(({ skillId }) => skillId));
  return [...offered, ...picked.filter(({ skillId }) => !known.has(skillId))];
}

export const idsOf = (chips: readonly Chip[]): string[] => chips.map(({ skillId }) => skillId);
