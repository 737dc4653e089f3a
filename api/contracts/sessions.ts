import * as z from 'zod/mini';
import { level, objectId, skillId, text } from './common.ts';
import { direction } from './matching.ts';
import { personCard, workingHours } from './people.ts';

/** `over`: its time has passed and nobody has said whether it happened; a session that is moved stays `planned`. */
export const sessionState = z.enum(['planned', 'over', 'held', 'notHeld', 'skipped', 'cancelled']);

/** Every kind of meeting brings an agenda; `exchange` is the usual one of two who teach each other. */
export const agendaTemplate = z.enum([
  'first',
  'exchange',
  'mentoring',
  'coaching',
  'sharing',
  'shadowing',
  'buddy',
  'oneOff',
]);
export type AgendaTemplate = z.infer<typeof agendaTemplate>;

/** What a step is for; `own` has a title that the pair wrote. Words for the others come from the doors. */
export const agendaStepCode = z.enum([
  'checkIn',
  'teach',
  'work',
  'wrapUp',
  'whoWeAre',
  'whatWeWant',
  'howOften',
  'reflect',
  'brainstorm',
  'actionPlan',
  'present',
  'discuss',
  'feedback',
  'before',
  'observe',
  'after',
  'arrive',
  'questions',
  'own',
]);
export type AgendaStepCode = z.infer<typeof agendaStepCode>;

export const agendaStep = z.strictObject({
  code: agendaStepCode,
  /** Only of `own` steps. */
  title: text(60),
  /** What exactly, in the pair's words; may be empty. */
  note: text(120),
  minutes: z.int().check(z.minimum(1), z.maximum(120)),
});
export type AgendaStep = z.infer<typeof agendaStep>;
export const agenda = z.array(agendaStep).check(z.minLength(1), z.maxLength(8));

export const sessionRole = z.enum(['teacher', 'learner', 'facilitator', 'noteTaker', 'timekeeper']);
export type SessionRole = z.infer<typeof sessionRole>;

/** `week`, `twoWeeks`: on a weekday; `month`: on the how-many-th such weekday of the month that `from` is. */
export const rhythmEvery = z.enum(['week', 'twoWeeks', 'month']);
export type RhythmEvery = z.infer<typeof rhythmEvery>;

/** A wall time in a zone: it stays where it is when clocks change. */
export const sessionRhythm = z.strictObject({
  every: rhythmEvery,
  /** 1 = Monday ... 7 = Sunday. */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  /** From midnight. */
  minute: z.int().check(z.minimum(0), z.maximum(1435)),
  timeZone: z.string().check(z.regex(/^[A-Za-z0-9_+/-]+$/), z.maxLength(60)),
  /** ISO date of this century or the next, the first day it may fall on. */
  from: z.iso.date().check(z.regex(/^2[01]/)),
});
export type SessionRhythm = z.infer<typeof sessionRhythm>;

export const metAnswer = z.enum(['yes', 'no', 'moved']);
export type MetAnswer = z.infer<typeof metAnswer>;

export const actionState = z.enum(['open', 'done', 'dropped']);
export type ActionState = z.infer<typeof actionState>;

/** Something one of them wanted to try until next time. */
export const actionItem = z.strictObject({
  id: objectId,
  personId: objectId,
  text: z.string(),
  /** It comes from this insight, which its page shows. */
  insightId: z.optional(objectId),
  state: actionState,
  createdAt: z.iso.datetime(),
});
export type ActionItem = z.infer<typeof actionItem>;

const roleOf = z.strictObject({ personId: objectId, role: sessionRole });

/** One meeting from its reader's side. */
export const sessionView = z.strictObject({
  id: objectId,
  partnershipId: objectId,
  /** The how-many-th of this partnership, from 1. */
  number: z.int(),
  state: sessionState,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  person: personCard,
  others: z.array(personCard),
  address: z.string(),
  /** Of `others`; empty where one is not known. */
  otherAddresses: z.array(z.string()),
  purpose: z.string(),
  template: agendaTemplate,
  agenda,
  /** Who teaches today; null where both do, or nobody. */
  teacherId: z.nullable(objectId),
  /** What is taught today. */
  teaches: z.nullable(direction),
  roles: z.array(roleOf),
  /** The link of the Teams meeting; empty: there is none known, a call is offered. */
  joinUrl: z.string(),
  /** Where the two are in the agenda once somebody began it. */
  live: z.nullable(
    z.strictObject({
      step: z.int(),
      stepStartedAt: z.iso.datetime(),
      /** Added to this step by "five minutes more". */
      extraMinutes: z.int(),
    }),
  ),
  /** The reader's own answer to "did you two meet?". */
  myAnswer: z.nullable(metAnswer),
  /** The sentence the reader kept; the others' once they kept one for both. */
  kept: z.array(z.strictObject({ personId: objectId, sentence: z.string() })),
  isFinished: z.boolean(),
  version: z.int(),
});
export type SessionView = z.infer<typeof sessionView>;

export const learningGoal = z.strictObject({
  personId: objectId,
  text: z.string(),
  skillId: z.nullable(skillId),
  skillName: z.string(),
  fromLevel: z.nullable(level),
  toLevel: z.nullable(level),
  /** ISO date. */
  by: z.nullable(z.string()),
  /** What others saw, apart from what the person says of themselves: the highest level confirmed. */
  confirmed: z.nullable(z.strictObject({ level, byName: z.string(), at: z.iso.datetime() })),
});
export type LearningGoal = z.infer<typeof learningGoal>;

/** GET /api/partnerships/:id/plan: everything an active partnership's page shows besides the partnership itself. */
export const partnershipPlan = z.strictObject({
  partnershipId: objectId,
  rhythm: z.nullable(sessionRhythm),
  /** The session that comes next (or runs now); null: none is booked. */
  next: z.nullable(sessionView),
  /** The last one that still waits for the reader's answer. */
  toAnswer: z.nullable(sessionView),
  agreement: z.strictObject({
    /** The programme's own wording; empty: the usual four lines. */
    lines: z.array(z.string()),
    iAgreed: z.boolean(),
    everybodyAgreed: z.boolean(),
  }),
  notes: z.strictObject({
    both: z.string(),
    /** Who wrote in it last, and when; null: nobody yet. */
    bothChanged: z.nullable(z.strictObject({ personId: objectId, at: z.iso.datetime() })),
    mine: z.string(),
  }),
  actions: z.array(actionItem),
  goals: z.array(learningGoal),
  /** Newest first, at most twenty. */
  history: z.array(
    z.strictObject({
      id: objectId,
      startsAt: z.iso.datetime(),
      state: sessionState,
      purpose: z.string(),
      teacherId: z.nullable(objectId),
      teaches: z.nullable(direction),
      kept: z.array(z.strictObject({ personId: objectId, sentence: z.string() })),
    }),
  ),
  heldCount: z.int(),
  /** About how many the two will have had at the end of their round; null: open end. */
  expectedCount: z.nullable(z.int()),
  /** ISO date; null: not paused. */
  pausedUntil: z.nullable(z.string()),
  /** The pair's own agenda for every session; null: the template's. */
  ownAgenda: z.nullable(agenda),
  template: agendaTemplate,
  /** The reader's hours for this one partnership; null: the usual ones. */
  myHours: z.nullable(workingHours),
  version: z.int(),
});
export type PartnershipPlan = z.infer<typeof partnershipPlan>;
