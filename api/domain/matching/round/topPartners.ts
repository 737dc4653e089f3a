import { tieBreak } from '../tieBreak.ts';

/** The best `limit` partners of each person, best first; equals in an order hashed for every pair. */
export class TopPartners {
  readonly limit: number;
  readonly #hashes: Uint32Array;
  readonly #count: Int32Array;
  readonly #partner: Int32Array;
  readonly #base: Int32Array;
  /** What the last of a full list has; -1: anybody may enter. */
  readonly #least: Int32Array;

  constructor(hashes: ArrayLike<number>, limit: number) {
    this.limit = limit;
    this.#hashes = Uint32Array.from(hashes);
    this.#count = new Int32Array(hashes.length);
    this.#partner = new Int32Array(hashes.length * limit);
    this.#base = new Int32Array(hashes.length * limit);
    this.#least = new Int32Array(hashes.length).fill(-1);
  }

  /** What somebody must at least have to enter this person's list; -1 while there is room. */
  least(a: number): number {
    return this.#least[a] as number;
  }

  countOf(a: number): number {
    return this.#count[a] as number;
  }

  partnerAt(a: number, rank: number): number {
    return this.#partner[a * this.limit + rank] as number;
  }

  baseAt(a: number, rank: number): number {
    return this.#base[a * this.limit + rank] as number;
  }

  /** Is `b` among the best of `a`? */
  lists(a: number, b: number): boolean {
    const start = a * this.limit;
    for (let at = start + this.countOf(a) - 1; at >= start; at -= 1) if (this.#partner[at] === b) return true;
    return false;
  }

  /** Offers everybody after `a` to it, and it to them; a negative base is no offer. */
  offerRow(a: number, bases: Int32Array): void {
    const least = this.#least;
    for (let b = a + 1; b < bases.length; b += 1) {
      const base = bases[b] as number;
      if (base < 0) continue;
      if (base >= (least[a] as number)) this.offer(a, b, base);
      if (base >= (least[b] as number)) this.offer(b, a, base);
    }
  }

  /** Offers each of two to the other; the same pair may come again. */
  offerBoth(a: number, b: number, base: number): void {
    if (base >= (this.#least[a] as number) && !this.lists(a, b)) this.offer(a, b, base);
    if (base >= (this.#least[b] as number) && !this.lists(b, a)) this.offer(b, a, base);
  }

  /** Puts `b` into the list of `a` if it is among the best; each pair is offered once. */
  offer(a: number, b: number, base: number): void {
    const [start, count] = [a * this.limit, this.#count[a] as number];
    const [partners, bases] = [this.#partner, this.#base];
    if (count === this.limit && !this.#goesBefore(a, b, base, start + count - 1)) return;
    let at = start + Math.min(count, this.limit - 1);
    for (; at > start && this.#goesBefore(a, b, base, at - 1); at -= 1) {
      partners[at] = partners[at - 1] as number;
      bases[at] = bases[at - 1] as number;
    }
    partners[at] = b;
    bases[at] = base;
    if (count < this.limit) this.#count[a] = count + 1;
    if (count >= this.limit - 1) this.#least[a] = bases[start + this.limit - 1] as number;
  }

  /** The same lists where everybody bears another number. */
  renamed(numberOf: Int32Array): TopPartners {
    const made = new TopPartners(new Uint32Array(this.#hashes.length), this.limit);
    for (const [before, after] of numberOf.entries()) {
      const [from, to] = [before * this.limit, after * this.limit];
      made.#hashes[after] = this.#hashes[before] as number;
      made.#count[after] = this.#count[before] as number;
      made.#least[after] = this.#least[before] as number;
      for (let rank = 0; rank < this.countOf(before); rank += 1) {
        made.#partner[to + rank] = numberOf[this.#partner[from + rank] as number] as number;
        made.#base[to + rank] = this.#base[from + rank] as number;
      }
    }
    return made;
  }

  #goesBefore(a: number, b: number, base: number, at: number): boolean {
    const other = this.#base[at] as number;
    return base > other || (base === other && this.#tie(a, b) < this.#tie(a, this.#partner[at] as number));
  }

  #tie(a: number, b: number): number {
    return tieBreak(this.#hashes[a] as number, this.#hashes[b] as number);
  }
}
