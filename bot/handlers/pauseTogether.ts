import type { Context } from '../../api/domain/context.ts';
import { getCardReader } from '../../api/domain/people/getCardReader.ts';
import { pausePartnership } from '../../api/domain/sessions/pausePartnership.ts';
import { dayAfter } from '../../api/sentences/dates.ts';

/** Two weeks from today on the reader's calendar, as the cards say; a second tap begins no second pause. */
export async function pauseTogether(ctx: Context, { id }: { id: string }): Promise<void> {
  const { timeZone } = await getCardReader(ctx);
  await pausePartnership(ctx, { id, until: dayAfter(ctx.now, timeZone, { weeks: 2 }) });
}
