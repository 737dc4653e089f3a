import { demoMark } from './beginDemo.ts';
import { Counter } from './model.ts';

/** Everything of the demo company is there: no later start adds to it. */
export async function endDemo(): Promise<void> {
  await Counter.updateOne({ _id: demoMark }, { $set: { seq: 1 } });
}
