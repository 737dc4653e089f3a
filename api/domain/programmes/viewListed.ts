import type { ProgrammeListItem } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { currentRounds } from '../rounds/currentRound.ts';
import { countEnrolled } from './countEnrolled.ts';
import type { ProgrammeFields } from './model.ts';
import { mayJoin, mayLead, type ProgrammeReader } from './policy.ts';

/** What a row of the list is made from. */
export type ListedProgramme = Pick<
  ProgrammeFields,
  '_id' | 'name' | 'goal' | 'kind' | 'state' | 'rhythm' | 'leadIds'
> & { audience: Omit<ProgrammeFields['audience'], 'personIds'> };

/** Programmes that the reader is in, and that name the reader. */
interface ReadersPlaces {
  readonly enrolledIn: ReadonlySet<string>;
  readonly namedIn: ReadonlySet<string>;
}

/** Rows of the list for one reader; counts and steps are for leads. A fixed number of queries. */
export async function viewListed(
  ctx: Context,
  programmes: readonly ListedProgramme[],
  who: Omit<ProgrammeReader, 'isEnrolled'>,
  { enrolledIn, namedIn }: ReadersPlaces,
): Promise<ProgrammeListItem[]> {
  const seen = programmes.map((programme) => seenBy(programme, who, { enrolledIn, namedIn }));
  const ids = programmes.map(({ _id }) => _id);
  const rounds = await currentRounds(ctx, ids);
  const led = seen.flatMap(({ programme, iLead }) => (iLead ? [programme._id] : []));
  const counts = await countEnrolled(ctx, led);
  const people = await directoryEntries(
    ctx,
    programmes.flatMap(({ leadIds }) => leadIds),
  );
  return seen.map(({ programme, iLead, isEnrolled, isJoinable }) => {
    const id = programme._id.toString();
    const current = rounds.get(id);
    return {
      id,
      ...{ name: programme.name, goal: programme.goal, kind: programme.kind },
      ...{ state: programme.state, rhythm: programme.rhythm },
      leads: programme.leadIds.flatMap((lead) => people.get(lead.toString()) ?? []).map(toPersonCard),
      iLead,
      isEnrolled,
      mayJoin: isJoinable,
      round: current?.summary ?? null,
      step: iLead ? (current?.step ?? 'draft') : null,
      enrolled: iLead ? (counts.get(id) ?? 0) : null,
    };
  });
}

/** What the reader is to a programme, by its policy. */
function seenBy(
  programme: ListedProgramme,
  who: Omit<ProgrammeReader, 'isEnrolled'>,
  { enrolledIn, namedIn }: ReadersPlaces,
): { programme: ListedProgramme; isEnrolled: boolean; iLead: boolean; isJoinable: boolean } {
  const id = programme._id.toString();
  const isEnrolled = enrolledIn.has(id);
  const reader = { ...who, isEnrolled };
  const personIds = namedIn.has(id) ? [who.personId] : [];
  const facts = { ...programme, audience: { ...programme.audience, personIds } };
  return { programme, isEnrolled, iLead: mayLead(facts, reader), isJoinable: mayJoin(facts, reader) };
}
