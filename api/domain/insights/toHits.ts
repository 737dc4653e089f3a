import { Types } from 'mongoose';
import type { InsightHit } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { describeAudiences } from './describeAudiences.ts';
import { excerptOf } from './excerptOf.ts';
import type { HitRow } from './hitRows.ts';
import { InsightMark } from './model.ts';
import { isOwn } from './ownerKey.ts';
import { markHits } from './search/markHits.ts';

const none: readonly string[] = [];

/**
 * Rows as lists show them, in their order; `stems`: what was found in each. The caller has asked the policy about every one.
 * A fixed number of queries, whatever the number of rows, at once: never inside a transaction.
 */
export async function toHits(
  ctx: Context,
  rows: readonly HitRow[],
  stems: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<InsightHit[]> {
  const ids = rows.map(({ _id }) => _id);
  const audiencesOfRows = rows.map(({ audience }) => audience);
  const [cards, saved, audiences] = await Promise.all([
    authorCards(ctx, rows),
    savedAmong(ctx, ids),
    describeAudiences(ctx, audiencesOfRows),
  ]);
  return rows.flatMap((row, at): InsightHit[] => {
    const id = row._id.toString();
    const found = stems.get(id) ?? none;
    const audience = audiences[at];
    if (row.state === 'withdrawn' || !audience) return [];
    return [
      {
        id,
        state: row.state,
        type: row.type,
        title: markHits(row.title, row.language, found),
        excerpt: excerptOf(row.text, row.language, found),
        author: cards.get(row.ownerId?.toString() ?? '') ?? null,
        audience,
        sharedAt: (row.sharedAt ?? row.changedAt).toISOString(),
        helpful: row.helpful,
        outcomes: { ...noOutcomes, ...row.outcomes },
        isSaved: saved.has(id),
        isMine: isOwn(ctx, row),
        isDraft: row.state === 'draft',
      },
    ];
  });
}

export const noOutcomes = { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };

/** Whose name stands with these, by id; who shares without a name is in no row. */
export async function authorCards(ctx: Context, rows: readonly Pick<HitRow, 'ownerId'>[]) {
  const ids = new Set(rows.flatMap(({ ownerId }) => ownerId?.toString() ?? []));
  const entries = await directoryEntries(ctx, [...ids]);
  return new Map([...entries].map(([id, entry]) => [id, toPersonCard(entry)]));
}

async function savedAmong(ctx: Context, ids: readonly Types.ObjectId[]): Promise<ReadonlySet<string>> {
  const marks = await InsightMark.find(
    {
      tenantId: ctx.tenantId,
      insightId: trusted({ $in: [...ids] }),
      kind: 'saved',
      personId: new Types.ObjectId(ctx.actor.personId),
    },
    { insightId: 1 },
  ).lean();
  return new Set(marks.map(({ insightId }) => insightId.toString()));
}
