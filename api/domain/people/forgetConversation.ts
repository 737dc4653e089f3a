import type { SystemContext } from '../context.ts';
import { Person } from './model.ts';

/**
 * The bot was removed: it can't write to this person any more, so what is due waits for the next installation. The
 * welcome is not said again then. Safe to repeat; an unknown object id is nobody to forget.
 */
export async function forgetConversation(system: SystemContext, { objectId }: { objectId: string }): Promise<void> {
  await Person.updateOne(
    { tenantId: system.tenantId, objectId: objectId.toLowerCase() },
    { $set: { conversation: null } },
  );
}
