import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph, MentoringGraph } from './instances.ts';

export interface LemonRun {
  milliseconds: number;
  weight: number;
  cardinality: number;
}

/** LEMON 1.3 in C++, the peer to beat: built when its headers are there (Debian: liblemon-dev), else every answer is null. */
export class Lemon {
  readonly isThere: boolean;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pairwise-lemon-'));

  constructor() {
    this.isThere = ['matching', 'mentoring'].every((name) => this.#build(name));
    if (!this.isThere)
      console.log('LEMON (Debian: liblemon-dev and g++) is not here: the figures stand without a peer.');
  }

  /** MaxWeightedMatching with the fractional start that it has by itself, on a graph that is already built. */
  match({ vertexCount, edges }: Graph, rounds: number): LemonRun | null {
    const columns = [Int32Array.of(vertexCount, edges.u.length), edges.u, edges.v, edges.weight];
    return this.#run('matching', columns, '1', String(rounds));
  }

  /** NetworkSimplex on a network that is already built. */
  mentor({ menteeCount, mentorCapacity, edges }: MentoringGraph, rounds: number): LemonRun | null {
    const head = Int32Array.of(menteeCount, mentorCapacity.length, edges.mentee.length);
    return this.#run('mentoring', [head, mentorCapacity, edges.mentee, edges.mentor, edges.weight], String(rounds));
  }

  /** The graph as a file of int32 for a program of its own. */
  write(columns: readonly Int32Array[]): string {
    const path = join(this.#folder, 'graph.bin');
    writeFileSync(
      path,
      Buffer.concat(columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    );
    return path;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #build(name: string): boolean {
    const source = join('tests/bench/lemon', `${name}.cpp`);
    try {
      execFileSync('g++', ['-O2', '-o', join(this.#folder, name), source], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }

  #run(name: string, columns: readonly Int32Array[], ...args: string[]): LemonRun | null {
    if (!this.isThere) return null;
    const printed = execFileSync(join(this.#folder, name), [this.write(columns), ...args], { encoding: 'utf8' });
    const [milliseconds = Number.NaN, weight = Number.NaN, cardinality = Number.NaN] = printed.split(' ').map(Number);
    return { milliseconds, weight, cardinality };
  }
}
