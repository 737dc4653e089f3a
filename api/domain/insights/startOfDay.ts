import type { SystemContext } from '../context.ts';

/** The beginning of the UTC day: without a name no clock says who it was. Pure. */
export const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);

/** As `ctx`, but without the hour: for what is written about an insight without a name. */
export const atStartOfDay = <C extends SystemContext>(ctx: C): C => ({ ...ctx, now: startOfDay(ctx.now) });
