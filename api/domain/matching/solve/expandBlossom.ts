import type { SearchTree } from './searchTree.ts';

/**
 * The dual of an inner blossom has come to 0: it falls apart. The even way round from where the tree enters to the base
 * stays in the tree, by turns inner and outer; the parts on the other way leave it.
 */
export function expandBlossom(tree: SearchTree, group: number, time: number): void {
  const { forest, node } = tree;
  const blossom = node[group] as number;
  const since = tree.since[group] as number;
  const [entryFrom, entryTo] = [tree.entryFrom[group] as number, tree.entryTo[group] as number];
  const entry = forest.childToward(blossom, entryTo);
  const bottom = forest.dissolve(blossom, tree.mate);
  regroup(tree, bottom, group);
  const onward = isOddAway(tree, bottom, entry) ? forest.next : forest.previous;
  const back = onward === forest.next ? forest.previous : forest.next;
  const before = tree.outerCount;
  const gain = time - since;
  let [part, from, to] = [entry, entryFrom, entryTo];
  for (;;) {
    const own = tree.group[forest.base[part] as number] as number;
    tree.since[own] = since;
    tree.markInner(own, from, to, time);
    if (part === bottom) break;
    const between = onward[part] as number;
    tree.markOuter(between, time, gain);
    part = onward[between] as number;
    const isNext = onward === forest.next;
    from = (isNext ? forest.linkFrom[between] : forest.linkTo[part]) as number;
    to = (isNext ? forest.linkTo[between] : forest.linkFrom[part]) as number;
  }
  const left: number[] = [];
  for (let away = back[entry] as number; away !== bottom && away !== entry; away = back[away] as number) {
    const count = forest.listVertices(away);
    for (let at = 0; at < count; at += 1) left.push(forest.listed[at] as number);
  }
  for (const vertex of left) tree.release(vertex, gain);
  for (const vertex of left) tree.scanBack(vertex);
  tree.scanFrom(before);
}

/** Every part gets a group of its own; the largest keeps the whole's. */
function regroup(tree: SearchTree, first: number, group: number): void {
  const { forest, node } = tree;
  let largest = first;
  for (let part = forest.next[first] as number; part !== first; part = forest.next[part] as number) {
    if ((forest.size[part] as number) > (forest.size[largest] as number)) largest = part;
  }
  node[group] = largest;
  for (let part = forest.next[largest] as number; part !== largest; part = forest.next[part] as number) {
    const own = tree.takeGroup();
    node[own] = part;
    tree.moveTo(own, part);
  }
}

/** Does the way onward along the cycle from `start` to `goal` have an odd number of steps? */
function isOddAway({ forest }: SearchTree, start: number, goal: number): boolean {
  let isOdd = false;
  for (let part = start; part !== goal; part = forest.next[part] as number) isOdd = !isOdd;
  return isOdd;
}
