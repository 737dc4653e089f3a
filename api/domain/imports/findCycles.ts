const unseen = 0;
const onThisWalk = 1;
const settled = 2;

/**
 * The cycles of "everybody has at most one manager": `managerOf[n]` is the number of n's manager, or -1. Each cycle once,
 * its members in the order of the walk. Linear in time, one byte per person besides the input. Pure.
 */
export function findCycles(managerOf: ArrayLike<number>): number[][] {
  const state = new Uint8Array(managerOf.length);
  const cycles: number[][] = [];
  for (let start = 0; start < managerOf.length; start++) {
    const walk: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === unseen) {
      state[at] = onThisWalk;
      walk.push(at);
      at = managerOf[at] ?? -1;
    }
    if (at >= 0 && state[at] === onThisWalk) cycles.push(walk.slice(walk.indexOf(at)));
    for (const member of walk) state[member] = settled;
  }
  return cycles;
}
