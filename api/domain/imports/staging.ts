import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { StagedRow, type StagedFields } from './model.ts';

/** A staged line as it is read back; `fields` is what the kind's rules made of the line. */
export type Staged<Fields> = Omit<StagedFields, 'fields' | 'importId' | 'stagedAt'> & { fields: Fields };
export type ToStage<Fields> = Omit<Staged<Fields>, 'seq'>;

export interface Staging<Fields> {
  add(rows: readonly ToStage<Fields>[]): Promise<void>;
  /** Lines that came in earlier and have one of these keys, by key; the first one wins. */
  findByKeys(keys: readonly string[], options?: { withRefused?: boolean }): Promise<Map<string, Staged<Fields>>>;
  /** Lines that come in, in their order, `size` at a time. */
  batches(size: number): AsyncGenerator<Staged<Fields>[]>;
  findBySeq(seqs: readonly number[]): Promise<Staged<Fields>[]>;
  /** How many were added, refused ones included. */
  count(): number;
  clear(): Promise<void>;
}

/**
 * Where lines wait until the whole file is read and known to be right. It lives in the database, so an import takes the
 * same memory whatever its length; what is staged is a copy of the file, so it is written without waiting for the journal.
 */
export function openStaging<Fields>(system: SystemContext): Staging<Fields> {
  const importId = new Types.ObjectId();
  let seq = 0;
  return {
    async add(rows) {
      if (rows.length === 0) return;
      const documents = rows.map((row) => ({ ...row, importId, seq: seq++, stagedAt: system.now }));
      await StagedRow.insertMany(documents, { lean: true, ordered: false });
    },
    async findByKeys(keys, { withRefused = false } = {}) {
      if (keys.length === 0) return new Map();
      const wanted = new Set(keys);
      const found = await StagedRow.find({
        importId,
        keys: trusted({ $in: [...wanted] }),
        ...(!withRefused && { isRefused: false }),
      })
        .sort({ seq: 1 })
        .lean<Staged<Fields>[]>();
      const byKey = new Map<string, Staged<Fields>>();
      for (const row of found) {
        for (const key of row.keys) if (wanted.has(key) && !byKey.has(key)) byKey.set(key, row);
      }
      return byKey;
    },
    async *batches(size) {
      for (let from = 0; from < seq; from += size) {
        const rows = await StagedRow.find({
          importId,
          seq: trusted({ $gte: from, $lt: from + size }),
          isRefused: false,
        })
          .sort({ seq: 1 })
          .lean<Staged<Fields>[]>();
        if (rows.length > 0) yield rows;
      }
    },
    async findBySeq(seqs) {
      return StagedRow.find({ importId, seq: trusted({ $in: [...seqs] }) })
        .sort({ seq: 1 })
        .lean<Staged<Fields>[]>();
    },
    count: () => seq,
    async clear() {
      await StagedRow.deleteMany({ importId });
    },
  };
}
