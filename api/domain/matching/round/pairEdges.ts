/** A growing list of pairs with their base weights, as columns that a solver can take. */
export class PairEdges {
  count = 0;
  #u: Int32Array;
  #v: Int32Array;
  #base: Int32Array;

  constructor(room = 1024) {
    this.#u = new Int32Array(room);
    this.#v = new Int32Array(room);
    this.#base = new Int32Array(room);
  }

  get u(): Int32Array {
    return this.#u.subarray(0, this.count);
  }

  get v(): Int32Array {
    return this.#v.subarray(0, this.count);
  }

  get base(): Int32Array {
    return this.#base.subarray(0, this.count);
  }

  add(a: number, b: number, base: number): void {
    if (this.count === this.#u.length) {
      this.#u = doubled(this.#u);
      this.#v = doubled(this.#v);
      this.#base = doubled(this.#base);
    }
    this.#u[this.count] = a;
    this.#v[this.count] = b;
    this.#base[this.count] = base;
    this.count += 1;
  }

  /** The same pairs, to grow on their own; only those that `accepts` when it is given. */
  copy(accepts: (a: number, b: number, base: number) => boolean = () => true): PairEdges {
    const made = new PairEdges(Math.max(1024, this.count));
    for (let edge = 0; edge < this.count; edge += 1) {
      const [a, b, base] = [this.#u[edge] as number, this.#v[edge] as number, this.#base[edge] as number];
      if (accepts(a, b, base)) made.add(a, b, base);
    }
    return made;
  }
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
