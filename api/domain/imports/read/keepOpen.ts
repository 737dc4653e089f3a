/**
 * A source whose consumers may stop early without closing it, and that can be read to its end then: a browser that is
 * still sending its file would otherwise lose the connection and with it the answer.
 */
export function keepOpen(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> & { drain(): Promise<void> } {
  const iterator = source[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }),
    async drain() {
      while (!(await iterator.next()).done);
    },
  };
}
