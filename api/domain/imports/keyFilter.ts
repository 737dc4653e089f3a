const { imul } = Math;
const bits = 2 ** 25;
const probes = 3;

export interface KeyFilter {
  add(key: string): void;
  /** False: surely never added. True: look it up. */
  mayHave(key: string): boolean;
}

/**
 * A Bloom filter of 4 MB, whatever it holds: says which keys of a line can't have occurred before, so that a file without
 * repeats costs no look-ups. With 300,000 keys two in 100,000 are looked up in vain; nothing is ever missed.
 */
export function createKeyFilter(): KeyFilter {
  const field = new Uint8Array(bits / 8);
  /** Calls `visit` for each of the key's bits until it answers false. */
  const visitBits = (key: string, visit: (byte: number, mask: number) => boolean): boolean => {
    const first = hash(key, 0x811c9dc5);
    const step = hash(key, 0x9747b28c) | 1;
    for (let probe = 0; probe < probes; probe++) {
      const at = (first + probe * step) & (bits - 1);
      if (!visit(at >>> 3, 1 << (at & 7))) return false;
    }
    return true;
  };
  const set = (byte: number, mask: number): boolean => {
    field[byte] = (field[byte] ?? 0) | mask;
    return true;
  };
  const isSet = (byte: number, mask: number): boolean => ((field[byte] ?? 0) & mask) !== 0;
  return { add: (key) => void visitBits(key, set), mayHave: (key) => visitBits(key, isSet) };
}

/** FNV-1a over UTF-16 units, stirred once more at the end (murmur's finisher), 32 bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = imul(value ^ text.charCodeAt(at), 0x01000193);
  value = imul(value ^ (value >>> 16), 0x85ebca6b);
  value = imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
