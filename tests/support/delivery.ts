import type { Delivery, Pace } from '../../api/domain/messages/delivery.ts';
import { makeSystem, sealKey, tenantId, testNow } from './context.ts';
import { FakeTeams } from './fakeTeams.ts';

/** A pace that lets everybody go at once. */
export const freePace: Pace = { perSecond: 1000, waitForTurn: async () => {}, note: async () => {} };

/** What the delivery of messages needs, without limits of speed and at any hour of the day. */
export function makeDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    tenantId,
    notifier: new FakeTeams(),
    pace: freePace,
    keepsWorkingHours: false,
    now: () => testNow,
    log: makeSystem().log,
    owner: 'this process',
    wakeDelivery() {},
    sealKey,
    ...overrides,
  };
}
