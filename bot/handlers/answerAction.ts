import { cardActionInput } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Log } from '../../api/domain/context.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { isDatabaseDown } from '../../api/domain/isDatabaseDown.ts';
import { newReference } from '../reference.ts';

/**
 * The card that answers an action, whatever becomes of it: never throws, never keeps anybody waiting (what takes longer
 * goes on by itself). A sentence says what is safe; what nobody expected is logged under the reference the card shows.
 */
export async function answerAction(
  work: Promise<CardView>,
  sent: unknown,
  log: Log,
  answerWithinMs: number,
): Promise<CardView> {
  const settled = work.catch((error: unknown) => toCard(error, sent, log));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CardView>((resolve) => {
    timer = setTimeout(() => resolve(failed('slow', sent, log)), answerWithinMs);
  });
  return Promise.race([settled, late]).finally(() => clearTimeout(timer));
}

function toCard(error: unknown, sent: unknown, log: Log): CardView {
  if (error instanceof DomainError) {
    log.info({ code: error.code, reason: error.reason }, 'a card action was refused');
    if (error.code === 'not_found') return { card: 'notYours' };
    if (error.code !== 'unavailable') return { card: 'error', reason: error.reason, reference: '' };
    return failed(error.reason, sent, log);
  }
  if (isDatabaseDown(error)) return failed('unavailable', sent, log);
  return failed('unexpected', sent, log, error);
}

function failed(reason: string, sent: unknown, log: Log, error?: unknown): CardView {
  const reference = newReference();
  const again = cardActionInput.safeParse(sent);
  if (error === undefined) log.warn({ reason, reference }, 'a card action could not be done');
  else log.error({ err: error, reference }, 'a card action failed');
  // A second failure offers what the first one offered, not itself.
  const isRetry = again.success && again.data.verb === 'retry';
  const meant: unknown = isRetry ? again.data['again'] : sent;
  const input = cardActionInput.safeParse(meant);
  return { card: 'error', reason, reference, ...(input.success && { again: input.data }) };
}
