import type { DeliveryFailure, Notifier } from '../../contracts/cards.ts';
import type { Context, Log } from '../context.ts';

/** The speed that Teams allows, which all processes keep together; `bot/pacer.ts` is the one that waits. */
export interface Pace {
  readonly perSecond: number;
  /** Resolves when this chat may be written to. Throws a `DeliveryFailure` to be tried again when that is far off. */
  waitForTurn(conversationId: string): Promise<void>;
  /** How a send ended; null: well. Teams saying "too much" to one chat after the other holds everybody back. */
  note(conversationId: string, failure: DeliveryFailure | null): Promise<void>;
}

/** What the delivery of messages needs from outside. `owner` names the process in leases. */
export interface Delivery {
  tenantId: string;
  notifier: Notifier;
  pace: Pace;
  /** False: messages leave at any hour of the day, as in the demo, where nobody waits until Monday. */
  keepsWorkingHours: boolean;
  now: () => Date;
  log: Log;
  owner: string;
  wakeDelivery: () => void;
  sealKey: Uint8Array;
}

/** How long a claimed message belongs to its process; a send that takes longer counts as having no known end. */
export const leaseMs = 30_000;

/** The view of a message is made with its receiver's own rights. */
export function receiverContext(delivery: Delivery, personId: string): Context {
  return {
    actor: { tenantId: delivery.tenantId, personId, isAdministrator: false },
    tenantId: delivery.tenantId,
    now: delivery.now(),
    log: delivery.log,
    wakeDelivery: delivery.wakeDelivery,
    sealKey: delivery.sealKey,
    door: 'system',
  };
}
