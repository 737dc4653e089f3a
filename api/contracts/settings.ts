import * as z from 'zod/mini';
import { objectId, text } from './common.ts';

/** GET /api/settings, for anybody: how this installation signs people in. */
export const settingsView = z.strictObject({
  mode: z.enum(['local', 'teams']),
  clientId: z.string(),
  teamsAppId: z.string(),
  botId: z.string(),
  /** Local only: where the demo person's chat with the bot is open. */
  chatAddress: z.optional(z.string()),
});
export type SettingsView = z.infer<typeof settingsView>;

/** GET /api/local/people, local only: who one can be. */
export const demoPeopleInput = z.strictObject({ search: z.optional(text(100)) });
export const demoPerson = z.strictObject({
  id: objectId,
  name: z.string(),
  initials: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  city: z.string(),
  mail: z.string(),
  /** Names a sentence about why this person is worth being; empty for the rest. */
  role: z.enum(['newcomer', 'asked', 'lead', 'manager', 'administrator', 'faraway', '']),
});
export type DemoPerson = z.infer<typeof demoPerson>;
export const demoPeopleView = z.strictObject({ people: z.array(demoPerson), total: z.int() });

/** POST /api/local/sign-in, local only. */
export const localSignInInput = z.strictObject({ personId: objectId });
export const localSignInView = z.strictObject({ token: z.string() });
export type LocalSignInView = z.infer<typeof localSignInView>;
