import { DeliveryFailure } from '../../contracts/cards.ts';
import type { Delivery } from './delivery.ts';

/** One call to Teams; how it ends is told to the pace that all sends share. */
export async function handOver<T>(delivery: Delivery, conversationId: string, call: () => Promise<T>): Promise<T> {
  try {
    const answer = await call();
    await delivery.pace.note(conversationId, null);
    return answer;
  } catch (error) {
    if (error instanceof DeliveryFailure) await delivery.pace.note(conversationId, error);
    throw error;
  }
}
