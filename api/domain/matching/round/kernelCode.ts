/**
 * The one loop of the search that has to be faster than JavaScript: 64 people at a time, as WebAssembly with SIMD.
 * Written here instruction by instruction, because it is short and a compiler would be one more thing to install.
 *
 *   for (row = from; row < to; row += 64)                                   64 people, as four vectors of bytes
 *     for (e = comesList; e < comesEnd; e += 8) comes += e.worths[e.plane[row ...]]
 *     for (e = givesList; e < givesEnd; e += 4) gives += e.plane[row ...]
 *     isNear = places[row ...] = myPlace
 *     found = (comes + gives + 1) / 2 >= least(myMean, theirMean[row ...]) - (isNear ? nearMean : 0)
 *         and min(comes, gives) >= least(mySide, theirSide[row ...]) - (isNear ? nearSide : 0)
 *     if (any found) { out[0] = row; out[1], out[2] = found, a bit each; then 64 comes, 64 gives; out += 144 }
 *   return out
 *
 * Bytes throughout; sums stop at 255, differences at 0. Four vectors at a time make it worth the reading of an entry, and
 * their eight sums stay in the registers of a processor.
 */
export interface KernelPlan {
  /** Pairs of addresses: a plane of teachers' levels, and sixteen bytes of what each level is worth. */
  readonly comesList: number;
  /** Addresses of planes of worths. */
  readonly givesList: number;
  /** What the searching person's list asks of the mean and of the smaller of both sums; each sixteen times. */
  readonly myMean: number;
  readonly mySide: number;
  /** The same for those who are looked at, by row. */
  readonly theirMean: number;
  readonly theirSide: number;
  /** The place searched from, and how much less is asked of whoever is there; each sixteen times. */
  readonly myPlace: number;
  readonly nearMean: number;
  readonly nearSide: number;
  /** By row. */
  readonly places: number;
  /** Where to write what was found. */
  readonly found: number;
}

/** People that one turn of the loop looks at. */
export const step = 64;
/** Bytes of an entry of either list, and of a step in which somebody was found. */
export const entrySizes = { comes: 8, gives: 4, found: 144 } as const;
const lanes = 16;
const vectors = [0, 1, 2, 3] as const;

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
  or: [0x72],
  shiftLeft: [0x74],
} as const;
const simd = {
  load: 0x00,
  store: 0x0b,
  constant: 0x0c,
  swizzle: [0xfd, 0x0e],
  equals: [0xfd, 0x23],
  atLeast: [0xfd, 0x2c],
  and: [0xfd, 0x4e],
  or: [0xfd, 0x50],
  any: [0xfd, 0x53],
  bits: [0xfd, 0x64],
  addUpTo255: [0xfd, 0x70],
  subtractDownTo0: [0xfd, 0x73],
  least: [0xfd, 0x77],
  mean: [0xfd, 0x7b],
} as const;

type Code = readonly number[];

const row = 0;
const to = 1;
const comesEnd = 2;
const givesEnd = 3;
const entry = 4;
const plane = 5;
const out = 6;
const worths = 7;
const comes = [8, 9, 10, 11] as const;
const gives = [12, 13, 14, 15] as const;
const passed = [16, 17, 18, 19] as const;

/** The module as bytes, for one layout of memory; it imports the memory `m.m` and exports the function `scan`. */
export function kernelCode(plan: KernelPlan): Uint8Array {
  const [i32, v128] = [0x7f, 0x7b];
  const type = [1, 0x60, 4, i32, i32, i32, i32, 1, i32];
  const imported = [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1];
  const exported = [1, 4, ...bytesOf('scan'), 0x00, 0];
  const body = [2, 3, i32, 13, v128, ...scan(plan), ...op.end];
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
  return [
    ...[...constant(plan.found), op.set, out],
    ...op.loop,
    ...[...comes, ...gives].flatMap((sum) => [...none, op.set, sum]),
    ...forEntries(plan.comesList, comesEnd, entrySizes.comes, [
      ...[...get(entry), op.load, 2, 4, ...loadBytes(0), op.set, worths],
      ...addUp(comes, (levels) => [...get(worths), ...levels, ...simd.swizzle]),
    ]),
    ...forEntries(
      plan.givesList,
      givesEnd,
      entrySizes.gives,
      addUp(gives, (worth) => worth),
    ),
    ...vectors.flatMap((vector) => [...isEnough(plan, vector), op.set, passed[vector]]),
    ...passed.flatMap((some, vector) => [...get(some), ...(vector === 0 ? [] : simd.or)]),
    ...[...simd.any, ...op.if],
    ...[...get(out), ...get(row), op.store, 2, 0],
    ...[...get(out), ...bits(passed[0], passed[1]), op.store, 2, 4],
    ...[...get(out), ...bits(passed[2], passed[3]), op.store, 2, 8],
    ...[...comes, ...gives].flatMap((sum, at) => [...get(out), ...get(sum), ...storeBytes(lanes * (at + 1))]),
    ...[...get(out), ...constant(entrySizes.found), ...op.add, op.set, out],
    ...op.end,
    ...[...get(row), ...constant(step), ...op.add, op.tee, row, ...get(to), ...op.less, op.branchIf, 0],
    ...op.end,
    ...get(out),
  ];
}

/** Goes through a list; every entry starts with the address of its plane. */
function forEntries(list: number, end: number, size: number, body: Code): Code {
  return [
    ...[...constant(list), op.set, entry],
    ...[...op.block, ...op.loop],
    ...[...get(entry), ...get(end), ...op.notLess, op.branchIf, 1],
    ...[...get(entry), op.load, 2, 0, ...get(row), ...op.add, op.set, plane],
    ...body,
    ...[...get(entry), ...constant(size), ...op.add, op.set, entry],
    ...[op.branch, 0, ...op.end, ...op.end],
  ];
}

/** Adds what the bytes of the plane are worth to the four sums. */
function addUp(sums: typeof comes | typeof gives, worthOf: (bytes: Code) => Code): Code {
  return vectors.flatMap((vector) => [
    ...[...get(sums[vector]), ...worthOf([...get(plane), ...loadBytes(lanes * vector)])],
    ...[...simd.addUpTo255, op.set, sums[vector]],
  ]);
}

/** Do both sums together, and the smaller of them, reach what either of the two people asks for? */
function isEnough(plan: KernelPlan, vector: (typeof vectors)[number]): Code {
  const shared = (address: number): Code => [...constant(0), ...loadBytes(address)];
  const theirs = (address: number): Code => [...get(row), ...loadBytes(address + lanes * vector)];
  const least = (mine: number, other: number, near: number): Code => [
    ...[...shared(mine), ...theirs(other), ...simd.least],
    ...[...shared(near), ...theirs(plan.places), ...shared(plan.myPlace), ...simd.equals, ...simd.and],
    ...simd.subtractDownTo0,
  ];
  const sums = [...get(comes[vector]), ...get(gives[vector])];
  return [
    ...[...sums, ...simd.mean, ...least(plan.myMean, plan.theirMean, plan.nearMean), ...simd.atLeast],
    ...[...sums, ...simd.least, ...least(plan.mySide, plan.theirSide, plan.nearSide), ...simd.atLeast],
    ...simd.and,
  ];
}

/** A bit for each of 32 people. */
const bits = (first: number, second: number): Code => [
  ...[...get(first), ...simd.bits],
  ...[...get(second), ...simd.bits, ...constant(lanes), ...op.shiftLeft],
  ...op.or,
];

const get = (local: number): Code => [op.get, local];
const constant = (value: number): Code => [op.constant, ...signed(value)];
const loadBytes = (offset: number): Code => [0xfd, simd.load, 0, ...unsigned(offset)];
const storeBytes = (offset: number): Code => [0xfd, simd.store, 0, ...unsigned(offset)];
const none: Code = [0xfd, simd.constant, ...Array.from({ length: lanes }, () => 0)];
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
