import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';

/**
 * Tells the leads that a round goes no further by itself: nobody else would notice. `occasion` names what they are told of,
 * once. In the caller's transaction where there is one.
 */
export function tellStuck(
  ctx: SystemContext,
  roundId: Types.ObjectId,
  leadIds: readonly Types.ObjectId[],
  occasion: string,
): Promise<void> {
  const message = { kind: 'roundStuck' as const, roundId };
  return queueMessages(
    ctx,
    leadIds.map((personId) => ({
      ...message,
      personId,
      dedupeKey: `roundStuck:${occasion}:${personId.toString()}`,
    })),
  );
}
