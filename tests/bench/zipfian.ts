/** As many skills as the demo company's catalogue has. */
export const skillCount = 265;

export const skillOf = (at: number): string => `skill-${at}`;

/** Draws different skills by Zipf's law, the n-th as likely as 1/n. */
export function zipfian(random: () => number): (count: number) => string[] {
  const sums: number[] = [];
  for (let at = 0; at < skillCount; at += 1) sums.push((sums[at - 1] ?? 0) + 1 / (at + 1));
  const total = sums.at(-1) ?? 1;
  return (count) => {
    const drawn = new Set<string>();
    while (drawn.size < count) {
      const aim = random() * total;
      drawn.add(skillOf(sums.findIndex((sum) => sum >= aim)));
    }
    return [...drawn];
  };
}
