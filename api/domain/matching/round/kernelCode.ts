/**
 * The one loop of the search that has to be faster than JavaScript: sixteen people at a time, as WebAssembly with SIMD.
 * Written here instruction by instruction, because it is short and a compiler would be one more thing to install.
 *
 *   for (row = from; row < to; row += 16)                          16 people
 *     comes = comesOfRare[row]; for (e = comesList; e < comesEnd; e += 48) comes += worth(e, terms[e.plane + row])
 *     gives = givesOfRare[row]; for (e = givesList; e < givesEnd; e += 48) gives += worth(e, terms[e.plane + row])
 *     found = min(gives, 254) >= leastGives[comes >> 3], or of the same place and >= leastGivesNear[comes >> 3];
 *     found = found and comes | gives != 0
 *     if (any found) { out[0] = row; out[1] = found, a bit each; out += 8 }
 *   return out
 *
 * Everything that belongs to one person lies at fixed distances from `slot`. Bytes throughout; sums stop at 255, which as a least means nobody. An entry is its plane's address, at 16
 * its table and at 32 its limit, sixteen times: worth(e, terms) = terms < e.limit ? e.table[terms & 15] : 0.
 */
export interface KernelPlan {
  /** The places by position, for everybody. */
  readonly places: number;
  /** Distances from the slot. */
  readonly comesList: number;
  readonly givesList: number;
  readonly leastGives: number;
  readonly leastGivesNear: number;
  /** The place searched from, sixteen times. */
  readonly myPlace: number;
  readonly comesOfRare: number;
  readonly givesOfRare: number;
}

/** Names of the specification: what each instruction does is in it. */
const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  branch: 0x0c,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  constant: 0x41,
  load: 0x28,
  store: 0x36,
  less: [0x49],
  notLess: [0x4f],
  add: [0x6a],
} as const;
const simd = {
  load: 0x00,
  constant: 0x0c,
  swizzle: [0xfd, 0x0e],
  equals: [0xfd, 0x23],
  differs: [0xfd, 0x24],
  below: [0xfd, 0x26],
  atLeast: [0xfd, 0x2c],
  and: [0xfd, 0x4e],
  or: [0xfd, 0x50],
  bits: [0xfd, 0x64],
  shiftRight: [0xfd, 0x6d],
  addUpTo255: [0xfd, 0x70],
  subtract: [0xfd, 0x71],
  least: [0xfd, 0x77],
} as const;

type Code = readonly number[];
type Locals = Record<'from' | 'slot' | 'entry' | 'comes' | 'gives' | 'terms', number>;

/** The module as bytes, for one layout of memory; it imports the memory `m.m` and exports the function `scan`. */
export function kernelCode(plan: KernelPlan): Uint8Array {
  const [i32, v128] = [0x7f, 0x7b];
  const type = [1, 0x60, 6, i32, i32, i32, i32, i32, i32, 1, i32];
  const imported = [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1];
  const exported = [1, 4, ...bytesOf('scan'), 0x00, 0];
  const body = [2, 2, i32, 3, v128, ...scan(plan), ...op.end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, type),
    ...section(2, imported),
    ...section(3, [1, 0]),
    ...section(7, exported),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function scan(plan: KernelPlan): Code {
  const local = {
    from: 0,
    to: 1,
    comesEnd: 2,
    givesEnd: 3,
    out: 4,
    slot: 5,
    entry: 6,
    found: 7,
    comes: 8,
    gives: 9,
    terms: 10,
  };
  const { from, to, comesEnd, givesEnd, out, slot, found, comes, gives } = local;
  return [
    ...op.loop,
    ...sum(comes, plan.comesOfRare, plan.comesList, comesEnd, local),
    ...sum(gives, plan.givesOfRare, plan.givesList, givesEnd, local),
    ...isEnough(local, plan.leastGives),
    ...isEnough(local, plan.leastGivesNear),
    ...[...get(slot), ...loadBytes(plan.myPlace), ...get(from), ...loadBytes(plan.places), ...simd.equals],
    ...[...simd.and, ...simd.or],
    ...[...get(comes), ...get(gives), ...simd.or, ...all(0), ...simd.differs, ...simd.and, ...simd.bits],
    ...[op.tee, found, ...op.if],
    ...[...get(out), ...get(from), op.store, 2, 0],
    ...[...get(out), ...get(found), op.store, 2, 4],
    ...[...get(out), ...constant(8), ...op.add, op.set, out],
    ...op.end,
    ...[...get(from), ...constant(16), ...op.add, op.tee, from, ...get(to), ...op.less, op.branchIf, 0],
    ...op.end,
    ...get(out),
  ];
}

/** Is what one gives at least what the table of 32 asks for at what comes? Out of its sixteen a swizzle answers 0. */
function isEnough({ gives, comes, slot }: Locals, table: number): Code {
  const place = [...get(comes), ...constant(3), ...simd.shiftRight];
  return [
    ...[...get(gives), ...all(254), ...simd.least],
    ...[...get(slot), ...loadBytes(table), ...place, ...simd.swizzle],
    ...[...get(slot), ...loadBytes(table + 16), ...place, ...all(16), ...simd.subtract, ...simd.swizzle],
    ...[...simd.or, ...simd.atLeast],
  ];
}

/** Adds up one direction of sixteen people into a local. */
function sum(into: number, rare: number, list: number, end: number, { from, slot, entry, terms }: Locals): Code {
  return [
    ...[...get(slot), ...get(from), ...op.add, ...loadBytes(rare), op.set, into],
    ...[...get(slot), ...constant(list), ...op.add, op.set, entry],
    ...[...op.block, ...op.loop],
    ...[...get(entry), ...get(end), ...op.notLess, op.branchIf, 1],
    ...[...get(entry), op.load, 2, 0, ...get(from), ...op.add, ...loadBytes(0), op.set, terms],
    ...[...get(into), ...get(entry), ...loadBytes(16)],
    ...[...get(terms), ...all(15), ...simd.and, ...simd.swizzle],
    ...[...get(terms), ...get(entry), ...loadBytes(32), ...simd.below, ...simd.and],
    ...[...simd.addUpTo255, op.set, into],
    ...[...get(entry), ...constant(48), ...op.add, op.set, entry],
    ...[op.branch, 0, ...op.end, ...op.end],
  ];
}

const get = (local: number): Code => [op.get, local];
const constant = (value: number): Code => [op.constant, ...signed(value)];
const loadBytes = (offset: number): Code => [0xfd, simd.load, 0, ...unsigned(offset)];
const all = (value: number): Code => [0xfd, simd.constant, ...Array.from({ length: 16 }, () => value)];
const bytesOf = (text: string): Code => Array.from(text, (letter) => letter.charCodeAt(0));
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];

/** LEB128, seven bits a byte from the lowest. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** The same with a sign; values from 0. */
function signed(value: number): Code {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
