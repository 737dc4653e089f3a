import type { CardView } from '../../contracts/cards.ts';
import { trusted } from '../database.ts';
import type { Receiver } from '../people/findReceiver.ts';
import type { Delivery } from './delivery.ts';
import { kinds } from './kinds.ts';
import { Message, type MessageDocument, type MessageFields } from './model.ts';

const mostAWeek = 3;
const weekMs = 7 * 86_400_000;

export const weekIsFull = 'three unasked messages a week';

/** Does Pairwise write this of its own accord? A reminder that somebody chose, or put off to now, is theirs. Pure. */
export function isUnasked(
  { kind }: Pick<MessageFields, 'kind'>,
  { choseReminders }: Pick<Receiver, 'choseReminders'>,
  view: CardView,
): boolean {
  const { counts } = kinds[kind];
  if ('isSnoozed' in view && view.isSnoozed) return false;
  return counts === 'yes' || (counts === 'unlessChosen' && !choseReminders);
}

/**
 * Every welcome says it: at most three unasked messages a week. When the next place is free; null: now. A place is taken
 * before its message leaves and while no other message to this person can be on its way, so no fourth one ever leaves,
 * whatever is sent by how many processes; one that may have arrived keeps its place.
 */
export async function weekFullUntil(
  delivery: Delivery,
  message: Pick<MessageDocument, '_id' | 'personId'>,
): Promise<Date | null> {
  const latest = await Message.find(
    {
      tenantId: delivery.tenantId,
      personId: message.personId,
      countedAt: trusted({ $gt: new Date(delivery.now().getTime() - weekMs) }),
      _id: trusted({ $ne: message._id }),
    },
    { countedAt: 1 },
  )
    .sort({ countedAt: -1 })
    .limit(mostAWeek)
    .lean();
  const oldest = latest[mostAWeek - 1]?.countedAt;
  return oldest ? new Date(oldest.getTime() + weekMs) : null;
}

/** What becomes of a message for which the week has no place: dropped, or told when there is one, if that is in time. */
export function whenFull(message: Pick<MessageFields, 'kind' | 'expiresAt'>, until: Date) {
  const comesTooLate = kinds[message.kind].whenFull === 'drop' || until >= message.expiresAt;
  if (comesTooLate) return { state: 'cancelled' as const, failure: weekIsFull };
  return { state: 'queued' as const, dueAt: until, failure: weekIsFull };
}
