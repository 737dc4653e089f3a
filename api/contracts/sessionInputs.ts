import * as z from 'zod/mini';
import { level, objectId, skillId, text } from './common.ts';
import { workingHours } from './people.ts';
import { actionState, agenda, metAnswer, sessionRhythm } from './sessions.ts';

const minutes = z.int().check(z.minimum(15), z.maximum(120));

/** POST /api/partnerships/:id/sessions: books it, or moves the one that is booked. */
export const bookSessionInput = z.strictObject({
  startsAt: z.iso.datetime(),
  minutes: z.optional(minutes),
  purpose: z.optional(text(120)),
});
/** PUT /api/partnerships/:id/rhythm */
export const setRhythmInput = z.strictObject({ rhythm: z.nullable(sessionRhythm) });
/** PUT /api/partnerships/:id/hours: for this partnership only. */
export const widenHoursInput = z.strictObject({ hours: z.nullable(workingHours) });
/** PUT /api/partnerships/:id/notes: `base` is the text the writer started from; what others wrote meanwhile stays. */
export const writeNotesInput = z.strictObject({
  audience: z.enum(['both', 'me']),
  base: text(8000),
  text: text(8000),
});
export const addActionInput = z.strictObject({ text: text(200).check(z.minLength(1)) });
export const answerActionInput = z.strictObject({ state: actionState });
export const actionParams = z.strictObject({ id: objectId, actionId: objectId });
/** PUT /api/partnerships/:id/learning-goal: the reader's own. */
export const setLearningGoalInput = z.strictObject({
  text: text(200),
  fromLevel: z.nullable(level),
  toLevel: z.nullable(level),
  by: z.nullable(z.iso.date()),
});
/** POST /api/partnerships/:id/confirmations: the reader saw another member do this. */
export const confirmLevelInput = z.strictObject({ personId: objectId, skillId, level });
/** PUT /api/partnerships/:id/agenda: the pair's own for every session; null: the template's again. */
export const setAgendaInput = z.strictObject({ agenda: z.nullable(agenda) });
/** PUT /api/partnerships/:id/pause: an ISO date, or null to go on. */
export const pausePartnershipInput = z.strictObject({ until: z.nullable(z.iso.date()) });

export const sessionId = z.strictObject({ id: objectId });
export const moveSessionInput = z.strictObject({ startsAt: z.iso.datetime() });
export const recordOutcomeInput = z.strictObject({ met: metAnswer });
export const keepSentenceInput = z.strictObject({ sentence: text(300) });
/** PUT /api/sessions/:id: what this one meeting is for and how it goes. */
export const changeSessionInput = z.strictObject({
  purpose: z.optional(text(120)),
  agenda: z.optional(agenda),
  /** A Teams meeting's link, or empty. */
  joinUrl: z.optional(text(1000)),
});
/** POST /api/sessions/:id/swap-roles: `version` of the session as it was shown, so that swapping twice is swapping once. */
export const swapRolesInput = z.strictObject({ version: z.int().check(z.minimum(0)) });
/** PUT /api/sessions/:id/live: begins it, goes on to a step, or gives a step more time. */
export const setLiveInput = z.strictObject({
  step: z.int().check(z.minimum(0), z.maximum(8)),
  extraMinutes: z.int().check(z.minimum(0), z.maximum(60)),
});
