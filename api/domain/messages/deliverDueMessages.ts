import type { Delivery } from './delivery.ts';
import { DueMessages } from './dueMessages.ts';

/** Sends what is due, once, and answers how many messages that were; the caller repeats while it is not 0. */
export const deliverDueMessages = (delivery: Delivery): Promise<number> => new DueMessages(delivery).deliver();
