import { Types } from 'mongoose';
import type { ExportFormat } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { describeAudiences } from './describeAudiences.ts';
import { toExported, type ExportedInsight } from './exportedInsight.ts';
import { Insight, type InsightFields } from './model.ts';
import { searchScope } from './searchScope.ts';
import { authorCards } from './toHits.ts';

/** So many fit into a file that a spreadsheet still opens at once, 40 MB at the very most. */
const mostExported = 10_000;
const batch = 500;
const without = { history: 0 } as const;

export interface InsightExport {
  format: ExportFormat;
  insights: ExportedInsight[];
  /** How many there are; more than `insights` holds where there are more than 10,000. */
  total: number;
}

type Row = Omit<InsightFields, 'history'>;

/**
 * What stands with the acting person's name, drafts too, then everything else that they may search, the newest first: at most
 * 10,000. Whoever shared without a name is named nowhere, nor is it said which of those are the reader's own: a file is
 * passed on. Reads only.
 */
export async function exportInsights(
  ctx: Context,
  { format, most = mostExported }: { format: ExportFormat; most?: number },
): Promise<InsightExport> {
  const scope = await searchScope(ctx);
  const own = await wholeOwnRows(ctx);
  const others = scope.known(({ ownerId }) => ownerId !== ctx.actor.personId).map(({ id }) => id);
  const rows = own.slice(0, most);
  for (let from = 0; rows.length < most && from < others.length; from += batch) {
    const next = (await rowsOf(ctx, others.slice(from, from + batch))).filter((row) => scope.mayKnow(row));
    rows.push(...next.slice(0, most - rows.length));
  }
  return { format, insights: await describe(ctx, rows), total: Math.max(rows.length, own.length + others.length) };
}

/** Drafts and what waits too, with everything that a file says. */
const wholeOwnRows = ({ tenantId, actor }: Context): Promise<Row[]> =>
  Insight.find(
    { tenantId, ownerId: new Types.ObjectId(actor.personId), state: trusted({ $ne: 'withdrawn' }) },
    without,
    { sort: { createdAt: -1 } },
  ).lean<Row[]>();

/** In the order of the ids; what has gone meanwhile is left out. */
async function rowsOf({ tenantId }: Context, ids: readonly string[]): Promise<Row[]> {
  const found = await Insight.find({ tenantId, _id: trusted({ $in: [...ids] }) }, without).lean<Row[]>();
  const byId = new Map(found.map((row) => [row._id.toString(), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function describe(ctx: Context, rows: readonly Row[]): Promise<ExportedInsight[]> {
  const cards = await authorCards(ctx, rows);
  const audiences = await describeAudiences(
    ctx,
    rows.map(({ audience }) => audience),
  );
  return rows.map((row, at) =>
    toExported(row, {
      audienceName: audiences[at]?.name ?? '',
      author: cards.get(row.ownerId?.toString() ?? '')?.name ?? '',
    }),
  );
}
