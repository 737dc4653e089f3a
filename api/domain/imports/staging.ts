import { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { createKeyFilter } from './keyFilter.ts';
import { StagedRow, type StagedFields } from './model.ts';

/** A staged line as it is read back; `fields` is what the kind's rules made of the line. */
export type Staged<Fields> = Omit<StagedFields, 'fields' | 'keys' | 'importId' | 'stagedAt'> & { fields: Fields };
export type ToStage<Fields> = Omit<Staged<Fields>, 'seq'> & Pick<StagedFields, 'keys'>;
/** Which line holds a key, without what the line says. */
export type KeyHolder = Pick<StagedFields, 'seq' | 'line' | 'keys' | 'subjectId'>;

export interface Staging<Fields> {
  add(rows: readonly ToStage<Fields>[]): Promise<void>;
  /** Lines that came in earlier and have one of these keys, by key; the first one wins. */
  findByKeys(keys: readonly string[], options?: { withRefused?: boolean }): Promise<Map<string, KeyHolder>>;
  /** Lines that come in, in their order, at most `size` at a time, with all their fields or one. Throws when one is gone. */
  batches(size: number, options?: { only?: keyof Fields & string }): AsyncGenerator<Staged<Fields>[]>;
  findBySeq(seqs: readonly number[]): Promise<Staged<Fields>[]>;
  /** How many were added, refused ones included. */
  count(): number;
  clear(): Promise<void>;
}

const lineItself = { seq: 1, line: 1, subjectId: 1, isAddition: 1, isRefused: 1, isNoted: 1 } as const;
const writeConcern = { w: 1, journal: false } as const;

/**
 * Where lines wait until the whole file is read and known to be right. It lives in the database, so an import takes the
 * same memory whatever its length; what is staged is a copy of the file, so it is written without waiting for the journal.
 */
export function openStaging<Fields>(): Staging<Fields> {
  const importId = new Types.ObjectId();
  // Real time, since MongoDB measures their age: ctx.now may be any.
  const stagedAt = importId.getTimestamp();
  const filter = createKeyFilter();
  let seq = 0;
  return {
    async add(rows) {
      if (rows.length === 0) return;
      for (const { keys } of rows) for (const key of keys) filter.add(key);
      const documents = rows.map((row) => ({ ...row, importId, seq: seq++, stagedAt }));
      // The driver's own insert: mongoose's has no write concern, and these rows need neither casting nor the journal.
      await StagedRow.collection.insertMany(documents, { ordered: false, writeConcern });
    },
    async findByKeys(keys, { withRefused = false } = {}) {
      const wanted = new Set(keys.filter((key) => filter.mayHave(key)));
      if (wanted.size === 0) return new Map();
      const found = await StagedRow.find(
        { importId, keys: trusted({ $in: [...wanted] }), ...(!withRefused && { isRefused: false }) },
        { seq: 1, line: 1, keys: 1, subjectId: 1 },
      )
        // Chosen while few lines are staged, another index would be walked from its start for every block.
        .hint({ importId: 1, keys: 1 })
        .lean<KeyHolder[]>();
      const byKey = new Map<string, KeyHolder>();
      for (const row of found.toSorted((a, b) => a.seq - b.seq)) {
        for (const key of row.keys) if (wanted.has(key) && !byKey.has(key)) byKey.set(key, row);
      }
      return byKey;
    },
    async *batches(size, { only } = {}) {
      for (let from = 0; from < seq; from += size) {
        const rows = await StagedRow.find(
          { importId, seq: trusted({ $gte: from, $lt: from + size }) },
          { ...lineItself, [only ? `fields.${only}` : 'fields']: 1 },
        )
          .sort({ seq: 1 })
          .lean<Staged<Fields>[]>();
        if (rows.length < Math.min(size, seq - from)) throw new Error('Lines that were staged are gone.');
        const comingIn = rows.filter((row) => !row.isRefused);
        if (comingIn.length > 0) yield comingIn;
      }
    },
    async findBySeq(seqs) {
      return StagedRow.find({ importId, seq: trusted({ $in: [...seqs] }) })
        .sort({ seq: 1 })
        .lean<Staged<Fields>[]>();
    },
    count: () => seq,
    async clear() {
      await StagedRow.deleteMany({ importId }, { writeConcern });
    },
  };
}
