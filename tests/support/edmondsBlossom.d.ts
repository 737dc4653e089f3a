/** An oracle: correct and slow. Answers the mate of each vertex up to the last one that an edge names. */
declare module 'edmonds-blossom' {
  export default function blossom(edges: [u: number, v: number, weight: number][], maxCardinality?: boolean): number[];
}
