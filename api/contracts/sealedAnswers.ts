import * as z from 'zod/mini';

/** What a sealed response holds: one person's answers by question; a question passed over is null. */
export const storedAnswers = z.record(z.string(), z.nullable(z.union([z.int(), z.string()])));

/** What pooled answers hold: the scales' places by question, and pseudonyms of those who said them, neither in any order. */
export const storedPool = z.strictObject({
  people: z.array(z.string()),
  questions: z.record(z.string(), z.strictObject({ values: z.array(z.int()), people: z.array(z.string()) })),
});
