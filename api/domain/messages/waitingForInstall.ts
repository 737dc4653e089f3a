import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { closedWhileWaiting } from './cancelMessages.ts';
import { Message } from './model.ts';

/** Which of these partnerships have a request whose card waits because the person asked has not added the bot. */
export async function waitingForInstall(
  ctx: Pick<SystemContext, 'tenantId'>,
  partnershipIds: readonly Types.ObjectId[],
): Promise<Set<string>> {
  const waiting = await Message.find(
    {
      tenantId: ctx.tenantId,
      partnershipId: trusted({ $in: [...partnershipIds] }),
      kind: 'proposal',
      $or: [
        { state: trusted({ $in: ['waiting_for_install', 'blocked'] }) },
        { state: 'cancelled', failure: closedWhileWaiting },
      ],
    },
    { partnershipId: 1 },
  ).lean();
  return new Set(waiting.map((message) => String(message.partnershipId)));
}
