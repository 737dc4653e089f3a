/**
 * Small numbers for words, from 0 in the order of meeting, so that profiles are compared by integers. A number means
 * something only beside the profiles made with the same numbers.
 */
export class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** All words, each at the place of its number. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** The number of a word; a new one for a word not met before. */
  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** The number of a word, or -1 when it was never met. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }
}
