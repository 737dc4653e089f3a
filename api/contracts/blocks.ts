import * as z from 'zod/mini';
import { objectId } from './common.ts';
import { personCard } from './people.ts';

/** PUT, DELETE /api/me/blocks/:id: whom the reader is not to be matched with. */
export const blockedId = z.strictObject({ id: objectId });

/** GET /api/me/blocks: with whom the reader is not to be matched; nobody else ever gets this list. */
export const blockList = z.strictObject({ people: z.array(personCard) });
export type BlockList = z.infer<typeof blockList>;
