import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import type { MessageKind } from '../messages/model.ts';

export interface InsightMessage {
  kind: MessageKind;
  insightId: string;
  dedupeKey?: string | undefined;
  isUpdate: boolean;
}

/** What a message about an insight says now; null: its moment has passed. */
export async function viewInsightMessage(_ctx: Context, _message: InsightMessage): Promise<CardView | null> {
  return null;
}
