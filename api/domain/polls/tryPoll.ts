import type { PollView } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessLedPoll } from './access.ts';
import { getPoll } from './getPoll.ts';
import { whatIsWrongWith } from './policy.ts';

const minute = 60_000;

/**
 * Sends a draft's card to the lead alone, to see how it looks; nothing said there counts. Tapped twice within a minute it is
 * one message. Errors: `pollNotDraft`, and what is missing in its questions.
 */
export async function tryPoll(ctx: Context, { id }: { id: string }): Promise<PollView> {
  const { poll } = await accessLedPoll(ctx, id);
  if (poll.state !== 'draft') throw new DomainError('conflict', 'pollNotDraft');
  const missing = whatIsWrongWith(poll.questions);
  if (missing) throw new DomainError('invalid', missing);
  const moment = Math.floor(ctx.now.getTime() / minute);
  await queueMessage(ctx, {
    personId: ctx.actor.personId,
    kind: 'pollTry',
    dedupeKey: `pollTry:${id}:${ctx.actor.personId}:${poll.version}:${moment}`,
    pollId: id,
  });
  ctx.wakeDelivery();
  return getPoll(ctx, { id });
}
