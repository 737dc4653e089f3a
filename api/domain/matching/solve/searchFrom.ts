import { expandBlossom } from './expandBlossom.ts';
import type { SearchTree } from './searchTree.ts';
import { shrinkCycle } from './shrinkCycle.ts';

/**
 * Grows a tree from an unmatched vertex until it can be matched, or somebody's dual is at the floor, and takes that. When
 * the time is over before, only the duals have moved on.
 */
export function searchFrom(tree: SearchTree, root: number, limit: number): void {
  const { frontier, forest } = tree;
  const { events } = frontier;
  frontier.start(limit);
  tree.markOuter(tree.nodeOf(root), 0, 0);
  tree.scanFrom(0);
  while (events.size > 0) {
    const code = events.pop();
    const { time } = events;
    if (time >= frontier.end) break;
    if (code < 0) {
      const [u, v] = frontier.cycleEdge(code);
      if (tree.group[u] !== tree.group[v]) shrinkCycle(tree, u, v, time);
    } else if (code < forest.vertexCount) {
      if (tree.isDueToGrow(code, time)) tree.grow(code, time);
    } else if (tree.isDueToExpand(code - forest.vertexCount, time)) {
      expandBlossom(tree, code - forest.vertexCount, time);
    }
  }
  tree.settle();
  const { endFrom, endTo } = frontier;
  if (endFrom === -1) return;
  if (endTo !== -1) rebase(tree, endTo, endFrom);
  flip(tree, endFrom, endTo);
}

/** The node around a vertex is matched through that vertex from now on. */
function rebase(tree: SearchTree, vertex: number, mate: number): void {
  tree.forest.base[tree.nodeOf(vertex)] = vertex;
  tree.mate[vertex] = mate;
}

/** Swaps matched and unmatched edges from an outer vertex up to the root. */
function flip(tree: SearchTree, vertex: number, mate: number): void {
  let [at, partner] = [vertex, mate];
  for (;;) {
    const above = tree.mateOfNodeOf(at);
    rebase(tree, at, partner);
    if (above === -1) return;
    const group = tree.group[above] as number;
    at = tree.entryFrom[group] as number;
    partner = tree.entryTo[group] as number;
    rebase(tree, partner, at);
  }
}
