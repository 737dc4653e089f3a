import * as z from 'zod/mini';

/** A MongoDB ObjectId as 24 lower-case hexadecimal digits. */
export const objectId = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/** The catalogue's key of a skill: kebab-case, at most 80 characters. */
export const skillId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** 1 (shows where to begin) to 5 (helps to build something new). */
export const level = z.int().check(z.minimum(1), z.maximum(5));

export const locale = z.enum(['en', 'de']);
export type Locale = z.infer<typeof locale>;

/** What a person types: trimmed, no control characters, at most `most` characters. */
export const text = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most), z.regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/));

export const errorCode = z.enum([
  'invalid',
  'unauthorised',
  'forbidden',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** What every door answers when something can't be done; the reason names a sentence, `reference` is for the help desk. */
export const errorBody = z.strictObject({
  code: errorCode,
  reason: z.string(),
  reference: z.optional(z.string()),
});
export type ErrorBody = z.infer<typeof errorBody>;
