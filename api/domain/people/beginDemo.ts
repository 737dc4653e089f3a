import type { SystemContext } from '../context.ts';
import { Counter, Person } from './model.ts';

export const demoMark = 'demo';

/**
 * May the demo company be loaded? Only where nobody is, or where an earlier load of it broke off: a mark set before the
 * first row and raised by `endDemo` tells that apart from people somebody imported.
 */
export async function beginDemo(system: SystemContext): Promise<boolean> {
  const mark = await Counter.findById(demoMark);
  if (mark) return mark.seq === 0;
  if (await Person.exists({ tenantId: system.tenantId })) return false;
  await Counter.updateOne({ _id: demoMark }, { $setOnInsert: { seq: 0 } }, { upsert: true });
  return true;
}
