import { createHash, createHmac } from 'node:crypto';
import mongoose from 'mongoose';
import { nativeDatabase } from '../../support/database.ts';

export type Row = Record<string, unknown>;

/** What somebody who runs the database and the process can read: everything but the key in the configuration. */
export interface Evidence {
  /** The answers as they stand after close, in natural order. */
  answers: { _id: unknown; value: string; [more: string]: unknown }[];
  /** Every other row there is, every operation the database has logged, every line of the log. */
  trail: { row: Row; at: number }[];
  /** People in the orders the administrator knows: by when they answered, by their rows. */
  orders: Record<string, string[]>;
  /** How long what a person once sent was, as it stood in the database. */
  lengths: Map<string, number>;
  /** Ids of rows that are known to be one person's. */
  aliases: ReadonlyMap<string, string>;
}

/** Which text belongs to whom, as somebody claims. */
type Claims = Map<string, string>;

/** Rows of all collections in natural order. */
export async function everyRow(): Promise<Record<string, Row[]>> {
  const database = nativeDatabase();
  const found: Record<string, Row[]> = {};
  for (const { name } of await database.listCollections().toArray()) {
    found[name] = (await database.collection(name).find().sort({ $natural: 1 }).toArray()) as Row[];
  }
  return found;
}

/** Every operation on this database that the replica set has logged, one after the other, with those of transactions. */
export async function everyOperation(): Promise<Row[]> {
  const database = nativeDatabase().databaseName;
  const mine = new RegExp(`^${database}\\.`);
  const oplog = mongoose.connection.getClient().db('local').collection('oplog.rs');
  return (await oplog
    .find({ $or: [{ ns: mine }, { 'o.applyOps.ns': mine }] })
    .sort({ $natural: 1 })
    .toArray()) as Row[];
}

/** All single values inside a row, as text. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (value instanceof mongoose.Types.ObjectId) return [value.toHexString()];
  if (value instanceof mongoose.mongo.Binary) return [Buffer.from(value.value()).toString('hex')];
  if (Buffer.isBuffer(value)) return [value.toString('hex')];
  if (value instanceof Date) return [value.toISOString()];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [String(value)];
}

/** What a value may have become on its way: itself, or hashed with what is known. */
function disguises(value: string, salts: readonly string[]): string[] {
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(value));
  const keyed = salts.flatMap((salt) => [
    createHmac('sha256', salt).update(value),
    createHash('sha256').update(salt + value),
    createHash('sha256').update(value + salt),
  ]);
  const digests = [...hashes, ...keyed].map((hash) => hash.digest());
  return [value, ...digests.flatMap((bytes) => [bytes.toString('hex'), bytes.toString('base64url')])];
}

/** By a value, or its hash, that stands both in an answer and in whatever names one single person. */
export function bySharedValues(
  { answers, trail, aliases }: Evidence,
  people: readonly string[],
  salts: readonly string[],
): Claims {
  const whose = new Map<string, Set<string>>();
  const note = (value: string, person: string) => whose.set(value, (whose.get(value) ?? new Set()).add(person));
  for (const person of people) for (const value of disguises(person, salts)) note(value, person);
  const known = new Set(people);
  for (const { row } of trail) {
    const values = leaves(row);
    const owned = values.flatMap((value) => aliases.get(value) ?? value);
    const named = [...new Set(owned.filter((value) => known.has(value)))];
    if (named.length !== 1 || named[0] === undefined) continue;
    for (const value of values) for (const one of disguises(value, [])) note(one, named[0]);
  }
  const claims: Claims = new Map();
  for (const answer of answers) {
    const values = leaves(answer).flatMap((value) => disguises(value, salts));
    const owners = values.map((value) => whose.get(value)).filter((some) => some?.size === 1);
    const [owner] = owners[0] ?? [];
    if (owner !== undefined) claims.set(answer.value, owner);
  }
  return claims;
}

/**
 * By order: answers as they lie there, by id, by the time in it or in what the database logged, beside every order of people
 * that is known. `truth` only tells whether such an order says anything at all: of 200 in any order one is right by chance.
 */
export function byOrder({ answers, orders }: Evidence, truth: Claims, also: Record<string, string[]> = {}): Claims {
  const listed = answers.map(({ value }) => value);
  const byId = [...answers].toSorted((one, other) => (String(one._id) < String(other._id) ? -1 : 1));
  const rows = { natural: listed, id: byId.map(({ value }) => value), ...also };
  for (const texts of Object.values(rows)) {
    for (const people of Object.values(orders)) {
      if (
        Math.abs(
          rankCorrelation(
            texts.map((text) => truth.get(text) ?? ''),
            people,
          ),
        ) > 0.35
      ) {
        return new Map(texts.map((text, place) => [text, people[place] ?? '']));
      }
    }
  }
  return new Map();
}

/** By length: who sent most has written most. */
export function byLength({ answers, lengths }: Evidence, truth: Claims): Claims {
  if (new Set(lengths.values()).size < 2) return new Map();
  const people = [...lengths].toSorted((one, other) => one[1] - other[1]).map(([person]) => person);
  const texts = answers.map(({ value }) => value).toSorted((one, other) => one.length - other.length);
  const isRight =
    Math.abs(
      rankCorrelation(
        texts.map((text) => truth.get(text) ?? ''),
        people,
      ),
    ) > 0.35;
  return isRight ? new Map(texts.map((text, place) => [text, people[place] ?? ''])) : new Map();
}

/** How many of them are right. */
export const joined = (claims: Claims, truth: Claims): number =>
  [...claims].filter(([text, person]) => truth.get(text) === person).length;

/** Spearman's: 1 the same order, 0 none; of 200 by chance beyond 0.35 once in a million. */
export function rankCorrelation(one: readonly string[], other: readonly string[]): number {
  const places = new Map(other.map((person, place) => [person, place]));
  const pairs = one.flatMap((person, place) => {
    const there = places.get(person);
    return there === undefined ? [] : [[place, there] as const];
  });
  const n = pairs.length;
  if (n < 10) return 0;
  const distance = pairs.reduce((sum, [here, there]) => sum + (here - there) ** 2, 0);
  return 1 - (6 * distance) / (n * (n ** 2 - 1));
}
