import * as z from 'zod/mini';
import { level, skillId } from './common.ts';
import { languageTag, partnershipKind, personCard } from './people.ts';

/** One direction of an exchange: the skill and the level at which the one who teaches it helps. */
export const direction = z.strictObject({ skillId, skillName: z.string(), level });
export type Direction = z.infer<typeof direction>;

/** A half hour inside both working days; wall times `HH:mm` of each side's own zone, weekday 1..7 of the reader. */
export const sharedTime = z.strictObject({
  weekday: z.int(),
  time: z.string(),
  theirTime: z.string(),
  theirWeekday: z.int(),
});
export type SharedTime = z.infer<typeof sharedTime>;

/** Why two people fit, as codes with data; the doors find the words. At most three, strongest first. */
export const reason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('sharedTime'), sharedTime }),
  z.strictObject({ code: z.literal('meetsBoth') }),
  z.strictObject({ code: z.literal('otherDepartment'), department: z.string() }),
  z.strictObject({ code: z.literal('sameCity'), city: z.string() }),
  z.strictObject({ code: z.literal('moreToLearn'), skillNames: z.array(z.string()) }),
  z.strictObject({ code: z.literal('sharedLanguage'), language: z.string() }),
]);
export type Reason = z.infer<typeof reason>;

export const partnerSuggestion = z.strictObject({
  person: personCard,
  /** What the reader would learn; null when this pair only works the other way. */
  comes: z.nullable(direction),
  /** What the reader would teach. */
  gives: z.nullable(direction),
  reasons: z.array(reason),
  sharedTime: z.nullable(sharedTime),
  /** The reader's own words about why, prefilled as the goal of a request. */
  goal: z.string(),
});
export type PartnerSuggestion = z.infer<typeof partnerSuggestion>;

/** GET /api/partners: filters narrow, `limit` 1..20. */
export const findPartnersInput = z.strictObject({
  skillId: z.optional(skillId),
  language: z.optional(languageTag),
  kind: z.optional(partnershipKind),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(20))),
});
export type FindPartnersInput = z.infer<typeof findPartnersInput>;

export const findPartnersView = z.strictObject({
  suggestions: z.array(partnerSuggestion),
  /** How many people fit under the hard rules and the filters; the suggestions are the best of them. */
  fitting: z.int(),
  /** Fewer than five findable people in the company: the page says so instead of showing a poor list. */
  isEarly: z.boolean(),
});
export type FindPartnersView = z.infer<typeof findPartnersView>;
