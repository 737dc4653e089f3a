/** People about whom figures were published, group beside group. */
export type Partition = readonly ReadonlySet<string>[];

/**
 * The fewest people, but not none, by whom any union of groups of one poll and any union of groups of another one differ:
 * about so few could somebody learn something who puts both polls' figures together. Infinite: there are no such unions.
 *
 * Groups are the nodes of a graph, together with one node for being in no group; each person is an edge from their group in
 * one poll to that in the other. Choosing unions parts the nodes in two, and people in whose case one group is chosen and
 * the other is not are the edges in between: a cut. So it is the least cut of the graph's connected parts. Pure.
 */
export function leastDifference(one: Partition, other: Partition): number {
  const weights = edges(one, other);
  return Math.min(Infinity, ...connectedParts(weights).map((part) => leastCut(weights, part)));
}

type Weights = number[][];

/** Node 0: in no group; then those of one poll, then those of the other. */
function edges(one: Partition, other: Partition): Weights {
  const nodes = 1 + one.length + other.length;
  const weights = Array.from({ length: nodes }, () => Array<number>(nodes).fill(0));
  const there = new Map(other.flatMap((people, at) => [...people].map((person) => [person, 1 + one.length + at])));
  const connect = (from: number, to: number): void => {
    const [row, back] = [weights[from], weights[to]];
    if (!row || !back || from === to) return;
    row[to] = (row[to] ?? 0) + 1;
    back[from] = (back[from] ?? 0) + 1;
  };
  for (const [at, people] of one.entries()) {
    for (const person of people) {
      connect(1 + at, there.get(person) ?? 0);
      there.delete(person);
    }
  }
  for (const node of there.values()) connect(node, 0);
  return weights;
}

function connectedParts(weights: Weights): number[][] {
  const left = new Set(weights.keys());
  const parts: number[][] = [];
  for (const start of left) {
    left.delete(start);
    const part = [start];
    for (const node of part) {
      for (const [next, weight] of (weights[node] ?? []).entries()) {
        if (weight > 0 && left.delete(next)) part.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Stoer and Wagner: merges, time after time, the two nodes that are added last in the order of how tightly they are tied. */
function leastCut(all: Weights, part: readonly number[]): number {
  const weights = part.map((node) => part.map((other) => all[node]?.[other] ?? 0));
  let nodes = part.map((_, at) => at);
  let least = Infinity;
  while (nodes.length > 1) {
    const { last, before, cut } = tightest(weights, nodes);
    least = Math.min(least, cut);
    merge(weights, nodes, before, last);
    nodes = nodes.filter((node) => node !== last);
  }
  return least;
}

function tightest(weights: Weights, nodes: readonly number[]): { last: number; before: number; cut: number } {
  const ties = new Map(nodes.map((node) => [node, 0]));
  let [last, before, cut] = [0, 0, 0];
  while (ties.size > 0) {
    const [next, tie] = [...ties].reduce((best, one) => (one[1] > best[1] ? one : best));
    ties.delete(next);
    [before, last, cut] = [last, next, tie];
    for (const [node, weight] of ties) ties.set(node, weight + (weights[next]?.[node] ?? 0));
  }
  return { last, before, cut };
}

function merge(weights: Weights, nodes: readonly number[], into: number, from: number): void {
  for (const node of nodes) {
    const sum = (weights[into]?.[node] ?? 0) + (weights[from]?.[node] ?? 0);
    const [row, back] = [weights[into], weights[node]];
    if (!row || !back || node === into) continue;
    row[node] = sum;
    back[into] = sum;
  }
}
