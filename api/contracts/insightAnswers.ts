import * as z from 'zod/mini';
import { objectId } from './common.ts';

/** POST /api/insights/:id/withdraw: what it said is gone, for its owner too. */
export const withdrawnInsight = z.strictObject({ id: objectId, isWithdrawn: z.literal(true) });
export type WithdrawnInsight = z.infer<typeof withdrawnInsight>;

/** POST /api/insights/:id/pass-on: the neutral contact decides; they never learn whose it is. */
export const passOnInput = z.strictObject({ isPassedOn: z.boolean() });
/** What was decided, by the first answer; not passed on, its title is gone, too. */
export const passedOnInsight = z.strictObject({ id: objectId, title: z.string(), isPassedOn: z.boolean() });
export type PassedOnInsight = z.infer<typeof passedOnInsight>;
