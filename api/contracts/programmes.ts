import * as z from 'zod/mini';
import { objectId, text } from './common.ts';
import { languageTag, personCard } from './people.ts';

/** `learning`: two who teach each other; `mentoring`: one knows the way; `buddy`: somebody beside a newcomer. */
export const programmeKind = z.enum(['learning', 'mentoring', 'buddy']);
export type ProgrammeKind = z.infer<typeof programmeKind>;

/** `draft`: only its leads see it; `running`: people join and rounds are matched; `archived`: kept to read. */
export const programmeState = z.enum(['draft', 'running', 'archived']);
export type ProgrammeState = z.infer<typeof programmeState>;

/** `partner` in learning programmes; `mentor` and `mentee` in mentoring; in buddy programmes the newcomer is the mentee. */
export const enrolmentRole = z.enum(['partner', 'mentor', 'mentee']);
export type EnrolmentRole = z.infer<typeof enrolmentRole>;

/** What a programme may care about; the order of the three chosen decides the weights. */
export const priority = z.enum(['bothLearn', 'wishes', 'departments', 'hours', 'newFaces']);
export type Priority = z.infer<typeof priority>;

/** Who may be paired with whom. The hard rules of Pairwise hold besides, whatever is chosen here. */
export const programmeRules = z.strictObject({
  department: z.enum(['otherPreferred', 'otherOnly', 'sameOnly', 'any']),
  /** The language both must speak; null: any language in common. */
  language: z.nullable(languageTag),
  /** Common working minutes a week that two people need at least. */
  leastSharedMinutes: z.union([z.literal(60), z.literal(120), z.literal(300)]),
  /** Levels of the reporting line that are never paired: 1 the manager, 2 also the manager's manager, 99 the whole line. */
  reportingLevels: z.union([z.literal(1), z.literal(2), z.literal(99)]),
  /** By how many levels, at least, the one who teaches a skill stands above the learner's own. */
  levelGap: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  priorities: z.tuple([priority, priority, priority]).check(z.refine((three) => new Set(three).size === 3)),
  /** Rounds in which the same two are not paired again. */
  coolDownRounds: z.int().check(z.minimum(0), z.maximum(12)),
});
export type ProgrammeRules = z.infer<typeof programmeRules>;

export const programmeRhythm = z.strictObject({
  everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  minutes: z.union([z.literal(25), z.literal(30), z.literal(45), z.literal(60), z.literal(90)]),
  roundMonths: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6)]),
});
export type ProgrammeRhythm = z.infer<typeof programmeRhythm>;

export const programmeAudience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({
    kind: z.literal('departments'),
    departments: z.array(text(100).check(z.minLength(1))).check(z.minLength(1), z.maxLength(30)),
  }),
  z.strictObject({ kind: z.literal('named'), personIds: z.array(objectId).check(z.maxLength(500)) }),
]);

/** What pairs agree on before they first meet, a line each, in the programme's own words; none: the usual four lines. */
export const agreementLines = z.array(text(120).check(z.minLength(1))).check(z.maxLength(6));

/** Everything a lead decides; a draft may be incomplete in its words, never in its rules. */
export const programmeDraft = z.strictObject({
  name: text(60),
  goal: text(200),
  companyGoal: text(120),
  kind: programmeKind,
  rhythm: programmeRhythm,
  rules: programmeRules,
  audience: programmeAudience,
  /** ISO dates in the programme's time zone (the zone of whoever made it). */
  joinUntil: z.iso.date(),
  startsOn: z.iso.date(),
  /** The last day of the programme; null: it goes on. */
  endsOn: z.nullable(z.iso.date()),
  leadIds: z.array(objectId).check(z.minLength(1), z.maxLength(10)),
  /** Somebody outside the programme to ask for help with a partnership; left out: stays as it is. */
  contactId: z.optional(z.nullable(objectId)),
  /** Left out: stays as it is, of a new programme the usual lines. */
  agreement: z.optional(agreementLines),
});
export type ProgrammeDraft = z.infer<typeof programmeDraft>;

/** PUT /api/programmes/:id */
export const updateProgrammeInput = z.strictObject({ ...programmeDraft.shape, version: z.int() });
export type UpdateProgrammeInput = z.infer<typeof updateProgrammeInput>;

/** POST /api/programmes/:id/duplicate: the same again as a draft, under a name of its own and with new dates. */
export const duplicateProgrammeInput = z.strictObject({
  name: text(60).check(z.minLength(1)),
  joinUntil: z.iso.date(),
  startsOn: z.iso.date(),
  endsOn: z.nullable(z.iso.date()),
});
export type DuplicateProgrammeInput = z.infer<typeof duplicateProgrammeInput>;

export const programmeId = z.strictObject({ id: objectId });

/** The reader's own place in a programme. */
export const myEnrolment = z.strictObject({
  role: enrolmentRole,
  /** For mentors: how many mentees at most. */
  capacity: z.int(),
  joinedAt: z.iso.datetime(),
  /** Sits out the round that is open or comes next. */
  isSkipping: z.boolean(),
  /** ISO date; null: not paused in this programme. */
  pausedUntil: z.nullable(z.string()),
});
export type MyEnrolment = z.infer<typeof myEnrolment>;

export const roundState = z.enum(['draft', 'open', 'matching', 'proposed', 'closed']);

/** When a round does what; moments are instants. */
export const roundDates = z.strictObject({
  joinUntil: z.iso.datetime(),
  /** Pairs are made and, once the lead publishes, told. */
  pairsOn: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  firstMeetingBy: z.iso.datetime(),
  endsOn: z.iso.datetime(),
});
export type RoundDates = z.infer<typeof roundDates>;

/** What everybody in the programme may know of a round. */
export const roundSummary = z.strictObject({
  id: objectId,
  number: z.int(),
  state: roundState,
  dates: roundDates,
  /** Every so many weeks until the end: the meetings a pair can have. */
  meetings: z.int(),
});
export type RoundSummary = z.infer<typeof roundSummary>;

/** What only leads are told: what to do next. `ready`: matched, waits for review; `matching`: being matched. */
export const leadStep = z.enum(['draft', 'open', 'matching', 'failed', 'ready', 'publishing', 'proposed', 'closed']);
export type LeadStep = z.infer<typeof leadStep>;

export const programmeView = z.strictObject({
  id: objectId,
  version: z.int(),
  state: programmeState,
  name: z.string(),
  goal: z.string(),
  companyGoal: z.string(),
  kind: programmeKind,
  rhythm: programmeRhythm,
  rules: programmeRules,
  /** For everybody but leads without the names of the others. */
  audience: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({ kind: z.literal('departments'), departments: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('named'), people: z.int(), named: z.array(personCard) }),
  ]),
  joinUntil: z.string(),
  startsOn: z.string(),
  endsOn: z.nullable(z.string()),
  agreement: z.array(z.string()),
  leads: z.array(personCard),
  /** Whom people ask for help with their partnership, besides the leads. */
  contact: z.nullable(personCard),
  iLead: z.boolean(),
  /** May the reader join, or stay? False for a lead outside the audience. */
  mayJoin: z.boolean(),
  enrolment: z.nullable(myEnrolment),
  /** The round that is open, running or next; null before the programme starts and after it ended. */
  round: z.nullable(roundSummary),
  /** Only to leads. */
  lead: z.nullable(
    z.strictObject({
      step: leadStep,
      enrolled: z.int(),
      /** Of those enrolled, who takes part in the round as it stands. */
      takePart: z.int(),
    }),
  ),
  /** What the reader would join with: names of skills wanted and taught. */
  wants: z.array(z.string()),
  teaches: z.array(z.string()),
});
export type ProgrammeView = z.infer<typeof programmeView>;

export const programmeListItem = z.strictObject({
  id: objectId,
  name: z.string(),
  goal: z.string(),
  kind: programmeKind,
  state: programmeState,
  rhythm: programmeRhythm,
  leads: z.array(personCard),
  iLead: z.boolean(),
  isEnrolled: z.boolean(),
  mayJoin: z.boolean(),
  round: z.nullable(roundSummary),
  step: z.nullable(leadStep),
  /** Only to leads. */
  enrolled: z.nullable(z.int()),
});
export type ProgrammeListItem = z.infer<typeof programmeListItem>;

/** GET /api/programmes: what the reader leads, is in, or may join. */
export const programmeList = z.strictObject({
  programmes: z.array(programmeListItem),
  /** `named`: may make programmes for people they name; `everyone`: also for departments and all. */
  mayCreateFor: z.enum(['named', 'everyone']),
});
export type ProgrammeList = z.infer<typeof programmeList>;

/** POST /api/programmes/preview: what a draft would mean, before anything is saved. */
export const programmePreview = z.strictObject({
  /** People the audience has today. */
  people: z.int(),
  /** At most 12 of a named audience, in a stable order, for the picture. */
  faces: z.array(personCard),
  /** A first round as it would be matched now, as places in `faces`; empty for large audiences. */
  pairs: z.array(z.array(z.int())),
  /** How many of those pairs could learn both ways. */
  bothLearn: z.int(),
  /** Possible pairs of this many people: n(n-1)/2. */
  possiblePairs: z.int(),
  /** The round after which everybody has met everybody, where that is within two years; null for larger programmes. */
  repeatsAfterRound: z.nullable(z.int()),
  /** Small enough that pairs which learn both ways are few: under 200 people only about 8 % can. */
  expectsOneWay: z.boolean(),
  /** Under 15 people: answers are added up until five have answered, a shared round replaces the charts. */
  isSmall: z.boolean(),
});
export type ProgrammePreview = z.infer<typeof programmePreview>;

/** POST /api/programmes/:id/join: joining again changes role and capacity. */
export const joinProgrammeInput = z.strictObject({
  role: enrolmentRole,
  capacity: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
});
export type JoinProgrammeInput = z.infer<typeof joinProgrammeInput>;

/** POST /api/programmes/:id/skip */
export const skipRoundInput = z.strictObject({ isSkipping: z.boolean() });
export type SkipRoundInput = z.infer<typeof skipRoundInput>;

/** POST /api/programmes/:id/pause: a day (ISO date) or null to be back. */
export const pauseEnrolmentInput = z.strictObject({ until: z.nullable(z.iso.date()) });
export type PauseEnrolmentInput = z.infer<typeof pauseEnrolmentInput>;

/** GET /api/people?search=: colleagues who can be shown, by the start of any part of the name. */
export const searchPeopleInput = z.strictObject({ search: text(60) });
export const peopleList = z.strictObject({ people: z.array(personCard) });
export type PeopleList = z.infer<typeof peopleList>;

/** GET /api/people/departments: with how many findable people each, five and more only. */
export const departmentList = z.strictObject({
  departments: z.array(z.strictObject({ name: z.string(), people: z.int() })),
});
export type DepartmentList = z.infer<typeof departmentList>;
