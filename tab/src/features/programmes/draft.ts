import { usualRhythms, usualRules } from '../../../../api/contracts/usualProgramme.ts';
import type { MyProfile, PersonCard } from '../../../../api/contracts/people.ts';
import type {
  ProgrammeDraft,
  ProgrammeKind,
  ProgrammeRhythm,
  ProgrammeView,
} from '../../../../api/contracts/programmes.ts';
import { addDays, dayIn, mondayAfter } from './calendarDays.ts';
import { fitPriorities } from './priorities.ts';

/** What a lead decides, with the people as cards so that the page can show them. */
export type Draft = Omit<ProgrammeDraft, 'audience' | 'leadIds' | 'contactId' | 'agreement'> & {
  audience:
    | { kind: 'everyone' }
    | { kind: 'departments'; departments: string[] }
    | { kind: 'named'; people: PersonCard[] };
  leads: PersonCard[];
  /** Somebody outside the programme to ask for help; null: only the leads. */
  contact: PersonCard | null;
  /** As it is being written: lines may be empty still. */
  agreement: string[];
};

/** A week to join, the first pairs on the Monday after it. Pure. */
export function newDates(timeZone: string, now: Date): Pick<Draft, 'joinUntil' | 'startsOn'> {
  const joinUntil = addDays(dayIn(timeZone, now), 7);
  return { joinUntil, startsOn: mondayAfter(joinUntil) };
}

/** What is good for most programmes. Pure. */
export function newDraft({ person, timeZone }: Pick<MyProfile, 'person' | 'timeZone'>, now: Date): Draft {
  return {
    name: '',
    goal: '',
    companyGoal: '',
    kind: 'learning',
    rhythm: usualRhythms.learning,
    rules: usualRules,
    audience: { kind: 'named', people: [] },
    ...newDates(timeZone, now),
    endsOn: null,
    leads: [person],
    contact: null,
    agreement: [],
  };
}

export function draftOf(programme: ProgrammeView): Draft {
  const { name, goal, companyGoal, kind, rhythm, joinUntil, startsOn, endsOn, leads, contact, audience, agreement } =
    programme;
  return {
    ...{ name, goal, companyGoal, kind, rhythm, joinUntil, startsOn, endsOn, leads, contact, agreement },
    rules: programme.rules,
    audience: audience.kind === 'named' ? { kind: 'named', people: audience.named } : audience,
  };
}

export function inputOf({ audience, leads, contact, agreement, ...rest }: Draft): ProgrammeDraft {
  return {
    ...rest,
    audience: audience.kind === 'named' ? { kind: 'named', personIds: idsOf(audience.people) } : audience,
    leadIds: idsOf(leads),
    contactId: contact?.id ?? null,
    agreement: pointsOf(agreement),
  };
}

const pointsOf = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

const idsOf = (people: readonly PersonCard[]): string[] => people.map(({ id }) => id);

/** Another kind brings its own rhythm, unless one was chosen already, and drops what it can't care about. Pure. */
export function withKind(draft: Draft, kind: ProgrammeKind): Draft {
  const isUsual = Object.entries(usualRhythms[draft.kind]).every(
    ([name, value]) => draft.rhythm[name as keyof ProgrammeRhythm] === value,
  );
  return {
    ...draft,
    kind,
    rhythm: isUsual ? usualRhythms[kind] : draft.rhythm,
    rules: { ...draft.rules, priorities: fitPriorities(draft.rules.priorities, kind) },
  };
}

/** Joining closes before the first round starts, and the programme ends after it: the date chosen last wins. Pure. */
export function withDay(draft: Draft, name: 'joinUntil' | 'startsOn' | 'endsOn', day: string | null): Draft {
  const next = { ...draft, [name]: day };
  if (name === 'joinUntil' && next.startsOn <= next.joinUntil) next.startsOn = mondayAfter(next.joinUntil);
  if (name === 'startsOn' && next.joinUntil >= next.startsOn) next.joinUntil = addDays(next.startsOn, -1);
  if (next.endsOn !== null && next.endsOn <= next.startsOn) next.endsOn = null;
  return next;
}

/** People named before are kept for the way back; a department is needed, so the lead's own stands there first. Pure. */
export function withAudience(draft: Draft, kind: Draft['audience']['kind'], department: string): Draft {
  if (kind === draft.audience.kind) return draft;
  if (kind === 'everyone') return { ...draft, audience: { kind } };
  if (kind === 'named') return { ...draft, audience: { kind, people: [] } };
  return { ...draft, audience: { kind, departments: department ? [department] : [] } };
}

const mostPoints = 6;
const longestPoint = 120;

/** The agreement as it is being written, a line a point; null: more than six points, or one of more than 120 characters. Pure. */
export function withAgreement(draft: Draft, words: string): Draft | null {
  const agreement = words === '' ? [] : words.split('\n');
  const points = pointsOf(agreement);
  if (points.length > mostPoints || points.some((point) => point.length > longestPoint)) return null;
  return { ...draft, agreement };
}
