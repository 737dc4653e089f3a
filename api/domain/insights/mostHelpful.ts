import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import type { InsightFacts } from './insightFacts.ts';
import { Insight } from './model.ts';

/** Up to so many are asked about by id; of more the company's most helpful are read until enough of them are found. */
const few = 2000;
const page = 500;
const fields = { _id: 1 } as const;

/** Insights that a reader may know of, and whether one is among them. */
export interface Among {
  facts: readonly InsightFacts[];
  readonly has: (id: string) => boolean;
}

/**
 * Ids of those among them that somebody found helpful, at most `most`, the most helpful first, equal ones by id. Counts stand
 * in the database only, so what the reader may not know of is read past, never counted.
 */
export async function mostHelpful(ctx: Context, { facts, has }: Among, most: number): Promise<string[]> {
  if (facts.length === 0) return [];
  const found: string[] = [];
  const wanted = {
    tenantId: ctx.tenantId,
    state: 'shared' as const,
    helpful: trusted({ $gt: 0 }),
    ...(facts.length <= few && { _id: trusted({ $in: facts.map(({ id }) => new Types.ObjectId(id)) }) }),
  };
  const rows = Insight.find(wanted, fields).sort({ helpful: -1, _id: 1 }).lean().cursor({ batchSize: page });
  for await (const { _id } of rows) {
    if (has(_id.toString())) found.push(_id.toString());
    if (found.length >= most) break;
  }
  return found;
}
