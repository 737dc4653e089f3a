import * as z from 'zod/mini';
import { level, locale, objectId, skillId, text } from './common.ts';

/** How a person appears to a colleague: nothing but what the directory shows. */
export const personCard = z.strictObject({
  id: objectId,
  name: z.string(),
  givenName: z.string(),
  initials: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  city: z.string(),
});
export type PersonCard = z.infer<typeof personCard>;

/** The address of a colleague, as of a page about them. */
export const personId = z.strictObject({ id: objectId });

export const partnershipKind = z.enum(['learning', 'mentor', 'mentee']);
export type PartnershipKind = z.infer<typeof partnershipKind>;

const suggestion = z.enum(['suggested', 'kept']);

export const teachEntry = z.strictObject({ skillId, skillName: z.string(), level, state: suggestion });
export type TeachEntry = z.infer<typeof teachEntry>;

/** Who may read a want: people who can teach it (the default), or everyone. */
export const wantAudience = z.enum(['teachers', 'everyone']);

export const wantEntry = z.strictObject({
  skillId,
  skillName: z.string(),
  level,
  why: z.string(),
  audience: wantAudience,
  state: suggestion,
});
export type WantEntry = z.infer<typeof wantEntry>;

/** Wall times of the person's own zone, in minutes from midnight; 1 = Monday ... 7 = Sunday. */
export const workingHours = z
  .strictObject({
    startMinute: z.int().check(z.minimum(0), z.maximum(1425)),
    endMinute: z.int().check(z.minimum(15), z.maximum(1440)),
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  })
  .check(z.refine((hours) => hours.endMinute > hours.startMinute));
export type WorkingHours = z.infer<typeof workingHours>;

/** When Pairwise reminds somebody of a session: a day before, an hour before, both, or never. */
export const sessionReminders = z.enum(['day', 'hour', 'both', 'none']);
export type SessionReminders = z.infer<typeof sessionReminders>;

export const myProfile = z.strictObject({
  person: personCard,
  mail: z.string(),
  isConfirmed: z.boolean(),
  isAdministrator: z.boolean(),
  teaches: z.array(teachEntry),
  wants: z.array(wantEntry),
  languages: z.array(z.string()),
  timeZone: z.string(),
  workingHours,
  openTo: z.array(partnershipKind),
  /** How many active partnerships the person wants at most, 0..10. */
  capacity: z.int(),
  bio: z.string(),
  pausedUntil: z.nullable(z.string()),
  wantsToBeToldWhenSomebodyFits: z.boolean(),
  sessionReminders,
  locale,
  /** Grows with every change; sent back with an update so that a stale page can't overwrite a newer one. */
  version: z.int(),
});
export type MyProfile = z.infer<typeof myProfile>;

export const languageTag = z.string().check(z.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/), z.maxLength(20));
/** The form of an IANA name, or of one that Windows uses; the domain knows which ones exist. */
const timeZone = z.string().check(z.regex(/^[A-Za-z0-9_+/(). -]+$/), z.maxLength(60));

/** PATCH /api/me/profile: what is given replaces what stands there; what is left out stays. */
export const updateProfileInput = z.strictObject({
  teaches: z.optional(z.array(z.strictObject({ skillId, level })).check(z.maxLength(40))),
  wants: z.optional(
    z.array(z.strictObject({ skillId, level, why: text(200), audience: wantAudience })).check(z.maxLength(40)),
  ),
  languages: z.optional(z.array(languageTag).check(z.minLength(1), z.maxLength(12))),
  timeZone: z.optional(timeZone),
  workingHours: z.optional(workingHours),
  openTo: z.optional(z.array(partnershipKind).check(z.maxLength(3))),
  capacity: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
  bio: z.optional(text(400)),
  wantsToBeToldWhenSomebodyFits: z.optional(z.boolean()),
  sessionReminders: z.optional(sessionReminders),
  locale: z.optional(locale),
  /** The version the page was made from: with it a stale page is refused, without it the last writer wins. */
  version: z.optional(z.int()),
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

/** POST /api/me/suggestions: keep, change or remove one imported suggestion. */
export const answerSuggestionInput = z.strictObject({
  side: z.enum(['teaches', 'wants']),
  skillId,
  answer: z.enum(['keep', 'remove']),
  level: z.optional(level),
});
export type AnswerSuggestionInput = z.infer<typeof answerSuggestionInput>;

/** POST /api/me/confirm: the two answers of the first run; from then on the person can be found. */
export const confirmProfileInput = z.strictObject({
  wants: z.array(skillId).check(z.maxLength(20)),
  teaches: z.array(skillId).check(z.maxLength(20)),
  locale,
  timeZone,
});
export type ConfirmProfileInput = z.infer<typeof confirmProfileInput>;

/** PUT /api/me/pause: a day (ISO date, the person's own zone) or null to be back. */
export const setPauseInput = z.strictObject({ until: z.nullable(z.iso.date()) });
export type SetPauseInput = z.infer<typeof setPauseInput>;

const skillChip = z.strictObject({ skillId, skillName: z.string(), teachers: z.int() });

/** GET /api/me/first-run: chips for the two questions, each with how many findable colleagues can teach it. */
export const firstRunView = z.strictObject({
  jobTitle: z.string(),
  wantChips: z.array(skillChip),
  teachChips: z.array(skillChip),
  everybodyCanChips: z.array(skillChip),
});
export type FirstRunView = z.infer<typeof firstRunView>;

/** GET /api/me/preview: what one kind of reader sees of me, made by the same function that answers that reader. */
export const previewReader = z.enum(['colleague', 'partner', 'manager']);
export const previewInput = z.strictObject({ as: previewReader });
export const profilePreview = z.strictObject({
  person: personCard,
  bio: z.string(),
  teaches: z.array(z.strictObject({ skillName: z.string(), level })),
  wants: z.array(z.strictObject({ skillName: z.string(), level })),
  awayUntil: z.nullable(z.string()),
  /** Names of my wants that this reader is not shown (only the owner ever gets this list). */
  hiddenWants: z.array(z.string()),
});
export type ProfilePreview = z.infer<typeof profilePreview>;
