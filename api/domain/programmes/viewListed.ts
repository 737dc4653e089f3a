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
  const ids = programmes.map(({ _id }) => _id);
  const rounds = await currentRounds(ctx, ids);
  const counts = await countEnrolled(ctx, ids);
  const people = await directoryEntries(
    ctx,
    programmes.flatMap(({ leadIds }) => leadIds),
  );
  return programmes.map((programme) => {
    const id = programme._id.toString();
    const isEnrolled = enrolledIn.has(id);
    const reader = { ...who, isEnrolled };
    const personIds = namedIn.has(id) ? [who.personId] : [];
    const facts = { ...programme, audience: { ...programme.audience, personIds } };
    const iLead = mayLead(facts, reader);
    const current = rounds.get(id);
    return {
      id,
      ...{ name: programme.name, goal: programme.goal, kind: programme.kind },
      ...{ state: programme.state, rhythm: programme.rhythm },
      leads: programme.leadIds.flatMap((lead) => people.get(lead.toString()) ?? []).map(toPersonCard),
      iLead,
      isEnrolled,
      mayJoin: mayJoin(facts, reader),
      round: current?.summary ?? null,
      step: iLead ? (current?.step ?? 'draft') : null,
      enrolled: iLead ? (counts.get(id) ?? 0) : null,
    };
  });
}
