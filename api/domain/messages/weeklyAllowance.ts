import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import type { Delivery } from './delivery.ts';
import { kindsThat } from './kinds.ts';
import { Message, type MessageKind } from './model.ts';

/** What Pairwise writes of its own accord. A colleague's request, an answer and what somebody wished for are not. */
const unasked = kindsThat(({ counts }) => counts !== 'no');
const mostAWeek = 3;
const weekMs = 7 * 86_400_000;

/** Every welcome says it: at most three unasked messages a week. True when this one would be the fourth. */
export async function exceedsAllowance(
  delivery: Delivery,
  message: { personId: Types.ObjectId; kind: MessageKind },
): Promise<boolean> {
  if (!unasked.includes(message.kind)) return false;
  const sent = await Message.countDocuments({
    tenantId: delivery.tenantId,
    personId: message.personId,
    state: 'delivered',
    kind: trusted({ $in: unasked }),
    deliveredAt: trusted({ $gt: new Date(delivery.now().getTime() - weekMs) }),
  });
  return sent >= mostAWeek;
}
