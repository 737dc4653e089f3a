import type { SearchTree } from './searchTree.ts';

/**
 * The edge from `u` to `v`, both outer and in different groups, has become tight: with the tree paths up to where they
 * meet it closes an odd cycle, which from now on is one outer blossom. Its inner vertices become outer.
 */
export function shrinkCycle(tree: SearchTree, u: number, v: number, time: number): void {
  const { forest, node, group, since, expandAt } = tree;
  const before = tree.outerCount;
  const first = node[threadCycle(tree, u, v)] as number;
  let largest = first;
  for (let part = forest.next[first] as number; part !== first; part = forest.next[part] as number) {
    if ((forest.size[part] as number) > (forest.size[largest] as number)) largest = part;
  }
  const kept = group[forest.base[largest] as number] as number;
  let part = first;
  do {
    const own = group[forest.base[part] as number] as number;
    if (tree.isInner(forest.base[part] as number)) {
      if (part >= forest.vertexCount) forest.dual[part] = 2 * ((expandAt[own] as number) - time);
      const shift = 2 * time - (since[own] as number);
      const count = forest.listVertices(part);
      for (let at = 0; at < count; at += 1) tree.markOuterVertex(forest.listed[at] as number, shift);
    } else if (part >= forest.vertexCount) forest.dual[part] = (forest.dual[part] as number) + 2 * time;
    if (own !== kept) {
      tree.moveTo(kept, part);
      tree.dropGroup(own);
    }
    part = forest.next[part] as number;
  } while (part !== first);
  const blossom = forest.enclose(first);
  forest.dual[blossom] = 0;
  tree.trackOuterBlossom(blossom, time);
  node[kept] = blossom;
  tree.scanFrom(before);
}

/** Links the nodes of the cycle with each other; answers the group nearest to the root. */
function threadCycle(tree: SearchTree, u: number, v: number): number {
  const { forest, node, group, mate, entryFrom, entryTo } = tree;
  const { next, linkFrom, linkTo, base } = forest;
  const link = (from: number, a: number, to: number, b: number): void => {
    next[from] = to;
    linkFrom[from] = a;
    linkTo[from] = b;
  };
  const [a, b] = [group[u] as number, group[v] as number];
  const meeting = meetingOf(tree, a, b);
  link(node[b] as number, v, node[a] as number, u);
  for (const side of [a, b]) {
    for (let at = side; at !== meeting;) {
      const lower = node[at] as number;
      const baseVertex = base[lower] as number;
      const baseMate = mate[baseVertex] as number;
      const between = group[baseMate] as number;
      const [from, to] = [entryFrom[between] as number, entryTo[between] as number];
      const middle = node[between] as number;
      at = group[from] as number;
      const upper = node[at] as number;
      if (side === a) {
        link(lower, baseVertex, middle, baseMate);
        link(middle, to, upper, from);
      } else {
        link(middle, baseMate, lower, baseVertex);
        link(upper, from, middle, to);
      }
    }
  }
  return meeting;
}

/** Climbs from both groups by turns, so that the way is no longer than twice the cycle. */
function meetingOf(tree: SearchTree, a: number, b: number): number {
  const { forest, node, group, mate, entryFrom, passed } = tree;
  const climb = (tree.climbs += 1);
  let [at, waiting] = [a, b];
  for (;;) {
    if (at !== -1) {
      if (passed[at] === climb) return at;
      passed[at] = climb;
      const above = mate[forest.base[node[at] as number] as number] as number;
      at = above === -1 ? -1 : (group[entryFrom[group[above] as number] as number] as number);
    }
    [at, waiting] = [waiting, at];
  }
}
