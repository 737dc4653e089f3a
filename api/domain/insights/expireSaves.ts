import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { mostWaitingMs } from './askAuthor.ts';
import { askWaitingAuthors } from './askWaitingAuthor.ts';
import { emptyInsight } from './emptyInsight.ts';
import { tellSaver } from './findSave.ts';
import { Insight } from './model.ts';

/** At one go; the next sweep takes the next. */
const most = 500;

/**
 * Saved messages that their author has not answered within 30 days stay private: nothing of them is left, and whoever
 * saved one reads the same as after a no, whether anybody was asked or not. Then those are asked who can be by now. Safe
 * to repeat and to race.
 */
export async function expireSaves(system: SystemContext): Promise<void> {
  const { tenantId } = system;
  const before = new Date(system.now.getTime() - mostWaitingMs);
  const waiting = { tenantId, state: 'waitsForAuthor', createdAt: trusted({ $lte: before }) } as const;
  const unanswered = await Insight.find(waiting).sort({ createdAt: 1 }).limit(most);
  for (const insight of unanswered) {
    await inTransaction(async () => {
      const { _id, savedById } = insight;
      if (!savedById || !(await Insight.exists({ ...waiting, _id }))) return;
      await tellSaver(system, { savedById, insightId: _id });
      await emptyInsight(system, insight);
    });
  }
  if (unanswered.length > 0) system.wakeDelivery();
  await askWaitingAuthors(system);
}
