import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { countEnrolled } from '../programmes/countEnrolled.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { FeedbackPoll } from './model.ts';
import { isSmallProgramme } from './policy.ts';

const longestMs = 180 * 86_400_000;

/**
 * Destroys answers that have waited half a year for more where none can come any more: their programme has grown, so that its
 * polls stand by themselves, or is archived. Of such a poll there were too few answers, then. Safe to repeat.
 */
export async function forgetOldPools(ctx: SystemContext): Promise<void> {
  const { tenantId, now } = ctx;
  const waiting = { tenantId, state: 'closed', outcome: 'pooled', pooledInto: null } as const;
  const old = await FeedbackPoll.find(
    {
      ...waiting,
      pooled: trusted({ $exists: true }),
      closedAt: trusted({ $lte: new Date(now.getTime() - longestMs) }),
    },
    { programmeId: 1 },
  ).lean();
  if (old.length === 0) return;
  const ids = old.map(({ programmeId }) => programmeId);
  const [programmes, people] = [await findProgrammes(ctx, ids), await countEnrolled(ctx, ids)];
  const isOver = (programmeId: string): boolean =>
    programmes.get(programmeId)?.state !== 'running' || !isSmallProgramme(people.get(programmeId) ?? 0);
  const over = old.filter(({ programmeId }) => isOver(programmeId.toString())).map(({ _id }) => _id);
  if (over.length === 0) return;
  await FeedbackPoll.updateMany(
    { ...waiting, _id: trusted({ $in: over }) },
    { $set: { outcome: 'tooFew' }, $unset: { pooled: true, keyFingerprint: true } },
  );
}
