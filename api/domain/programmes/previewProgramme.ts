import type { ProgrammeDraft, ProgrammePreview } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { countByDepartment } from '../people/listDepartments.ts';
import { toPersonCard } from '../people/personCard.ts';
import { isShown } from '../people/policy.ts';
import { previewPairs } from './previewPairs.ts';

const mostFaces = 12;
/** Under 200 people only about 8 in 100 pairs can learn both ways (measured on the demo company). */
const fewForBothWays = 200;
/** Under 15 people single answers would show. */
const small = 15;
/** Beyond that nobody meets everybody within two years. */
const mostToMeetAll = 60;
const monthsAhead = 24;

/**
 * What a draft would mean, before anything is saved: how many people it is for, and what so many people can expect. For up
 * to twelve named people also a first round as it would be matched, by profiles alone: nobody's break, place or wish not to
 * be matched plays a part, or trying would tell. Reads only.
 */
export async function previewProgramme(ctx: Context, draft: ProgrammeDraft): Promise<ProgrammePreview> {
  const named = draft.audience.kind === 'named' ? await shownPeople(ctx, draft.audience.personIds) : [];
  const people = draft.audience.kind === 'named' ? named.length : await countWide(ctx, draft.audience);
  const faces = named.slice(0, mostFaces);
  const firstRound = named.length <= mostFaces ? await previewPairs(ctx, draft, named) : { pairs: [], bothLearn: 0 };
  return {
    people,
    faces: faces.map(toPersonCard),
    ...firstRound,
    possiblePairs: (people * Math.max(people - 1, 0)) / 2,
    repeatsAfterRound: roundsToMeetAll(people, draft.rhythm.roundMonths),
    expectsOneWay: people < fewForBothWays,
    isSmall: people < small,
  };
}

/** Of an even number everybody meets one other a round; of an odd number somebody sits out each time. */
function roundsToMeetAll(people: number, roundMonths: number): number | null {
  if (people < 2 || people > mostToMeetAll) return null;
  const rounds = people % 2 === 0 ? people - 1 : people;
  return rounds * roundMonths <= monthsAhead ? rounds : null;
}

async function shownPeople(ctx: Context, ids: readonly string[]): Promise<PersonDocument[]> {
  const people = await findPeople(ctx, ids);
  return [...new Set(ids)].flatMap((id) => people.get(id) ?? []).filter(isShown);
}

async function countWide(ctx: Context, audience: ProgrammeDraft['audience']): Promise<number> {
  const counts = await countByDepartment(ctx);
  const departments = audience.kind === 'departments' ? new Set(audience.departments) : null;
  return [...counts].reduce((sum, [name, people]) => ((departments?.has(name) ?? true) ? sum + people : sum), 0);
}
