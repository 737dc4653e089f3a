import type { Types } from 'mongoose';
import type { CardView } from '../../contracts/cards.ts';
import { mostDigestRows } from '../../contracts/sessionCards.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { kinds, kindsThat } from './kinds.ts';
import { Message, type MessageDocument } from './model.ts';
import { viewMessage } from './viewMessage.ts';

type DigestView = Extract<CardView, { card: 'digest' }>;
type Row = DigestView['rows'][number];

/**
 * Everything that may be merged and is due for this person in this moment, as one card with a row each, in the order in
 * which it was promised. Null: there is nothing but this message, which shows its own card. What has nothing to tell any
 * more stays out, and ends when its own turn comes.
 */
export async function gatherDigest(
  ctx: Context,
  message: MessageDocument,
  view: CardView,
): Promise<{ view: DigestView; digestOf: Types.ObjectId[] } | null> {
  const own = toRow(view);
  if (!kinds[message.kind].isMerged || !own) return null;
  const others = await Message.find({
    tenantId: ctx.tenantId,
    personId: message.personId,
    state: 'queued',
    kind: trusted({ $in: kindsThat(({ isMerged }) => isMerged) }),
    dueAt: trusted({ $lte: ctx.now }),
    expiresAt: trusted({ $gt: ctx.now }),
    _id: trusted({ $ne: message._id }),
  })
    .sort({ _id: 1 })
    .limit(mostDigestRows - 1);
  const rows = [{ _id: message._id, row: own }];
  for (const other of others) {
    const row = toRow(await viewMessage(ctx, other).catch(() => null));
    if (row) rows.push({ _id: other._id, row });
  }
  if (rows.length === 1) return null;
  return {
    view: { card: 'digest', rows: inOrder(rows).map(({ row }) => row) },
    digestOf: rows.slice(1).map(({ _id }) => _id),
  };
}

/** As they were promised: ids grow. */
const inOrder = <T extends { _id: Types.ObjectId }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a._id.toString() < b._id.toString() ? -1 : 1));

function toRow(view: CardView | null): Row | null {
  if (view?.card === 'dormant') return { person: view.person, what: 'dormant', page: pageOf(view.partnershipId) };
  if (view?.card === 'proposalReminder')
    return { person: view.person, what: 'request', page: pageOf(view.partnershipId) };
  if (view?.card === 'notInstalled')
    return { person: view.person, what: 'notInstalled', page: pageOf(view.partnershipId) };
  return null;
}

const pageOf = (partnershipId: string): string => `partnerships/${partnershipId}`;
