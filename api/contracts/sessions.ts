import * as z from 'zod/mini';
import { level, objectId, skillId, text } from './common.ts';
import { direction } from './matching.ts';
import { personCard, workingHours } from './people.ts';

/** `over`: its time has passed and nobody has said whether it happened; a session that is moved stays `planned`. */
export const sessionState = z.enum(['planned', 'over', 'held', 'notHeld', 'skipped', 'cancelled']);
export type SessionState = z.infer<typeof sessionState>;

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
  /** ISO date, the first day it may fall on. */
  from: z.iso.date(),
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

/** Why a proposed time is fair; the doors find the words. */
export const slotReason = z.enum([
  'yourTurnEarly',
  'yourTurnLate',
  'theirTurnEarly',
  'theirTurnLate',
  'middle',
  'earlyForYou',
  'lateForYou',
  'earlyForThem',
  'lateForThem',
]);
export type SlotReason = z.infer<typeof slotReason>;

export const proposedSlot = z.strictObject({
  startsAt: z.iso.datetime(),
  /** Whose turn or edge it is, where the reason speaks of one of several others. */
  reason: slotReason,
  aboutId: z.nullable(objectId),
});
export type ProposedSlot = z.infer<typeof proposedSlot>;

/** One member's working day on the day of the first proposal (or the next shared day), as instants. */
const memberDay = z.strictObject({
  personId: objectId,
  name: z.string(),
  city: z.string(),
  timeZone: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});

/** GET /api/partnerships/:id/slots?minutes= */
export const slotsInput = z.strictObject({
  minutes: z.optional(z.coerce.number().check(z.int(), z.minimum(15), z.maximum(120))),
  /** Proposals from this moment on. */
  from: z.optional(z.iso.datetime()),
});
export const slotsView = z.strictObject({
  person: personCard,
  others: z.array(personCard),
  minutes: z.int(),
  slots: z.array(proposedSlot),
  /** The reader first; empty where there is no common day to draw. */
  days: z.array(memberDay),
  /** The part of that day that all share. */
  shared: z.nullable(z.strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
  /** Common minutes on that day; 0: none, widen. */
  sharedMinutes: z.int(),
  myHours: workingHours,
  isWidened: z.boolean(),
});
export type SlotsView = z.infer<typeof slotsView>;

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
