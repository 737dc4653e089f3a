import type { SystemContext } from '../context.ts';
import { askPresentContacts } from './askContact.ts';
import { expireSaves } from './expireSaves.ts';
import { reviewInsights } from './reviewInsights.ts';

/** What time does to insights: saved messages that nobody answered go, a programme's new contact is asked, owners are asked, what is out of date leaves the results. */
export async function sweepInsights(ctx: SystemContext): Promise<void> {
  await expireSaves(ctx);
  await askPresentContacts(ctx);
  await reviewInsights(ctx);
}
