import * as z from 'zod/mini';
import { level, objectId, skillId, text } from './common.ts';
import { sharedTime } from './matching.ts';
import { personCard } from './people.ts';

/** GET /api/one-offs/helpers?skillId=&personId= : with a person in mind, who then comes first if they can help. */
export const findHelpersInput = z.strictObject({ skillId, personId: z.optional(objectId) });
export type FindHelpersInput = z.infer<typeof findHelpersInput>;

export const helper = z.strictObject({
  person: personCard,
  /** At which level this person helps, 1..5. */
  level,
  sharedTime: z.nullable(sharedTime),
});
export type Helper = z.infer<typeof helper>;

/** Who can help with one thing, the one to ask first at the top; at most six. */
export const helpersView = z.strictObject({ skillId, skillName: z.string(), helpers: z.array(helper) });
export type HelpersView = z.infer<typeof helpersView>;

/** POST /api/one-offs: asks somebody for 25 minutes about one skill. */
export const askOneOffInput = z.strictObject({ personId: objectId, skillId, greeting: z.optional(text(500)) });
export type AskOneOffInput = z.infer<typeof askOneOffInput>;
