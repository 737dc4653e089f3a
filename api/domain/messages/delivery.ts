import type { Notifier } from '../../contracts/cards.ts';
import type { Context, Log } from '../context.ts';

/** What the delivery of messages needs from outside. `owner` names the process in leases. */
export interface Delivery {
  tenantId: string;
  notifier: Notifier;
  now: () => Date;
  log: Log;
  owner: string;
  wakeDelivery: () => void;
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
    door: 'system',
  };
}
