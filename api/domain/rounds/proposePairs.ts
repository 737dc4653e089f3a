import { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { insertRoundPartnerships } from '../partnerships/ofRound/insertRoundPartnerships.ts';
import { placesComingFree } from '../partnerships/ofRound/placesComingFree.ts';
import { takeMentorPlace } from '../programmes/enrolmentPlaces.ts';
import type { ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { toObjectIds } from './bytes.ts';
import { momentOf } from './freeze.ts';
import type { LightRound } from './lightRound.ts';
import type { StoredResult } from './readResult.ts';

/** What is published: the round, whose it is, and its result. */
export interface Publication {
  readonly round: LightRound;
  readonly programme: Pick<ProgrammeFacts, '_id' | 'name' | 'kind' | 'rules' | 'timeZone'>;
  readonly result: StoredResult;
}

interface Answering {
  answerBy: Date;
  isReplacement: boolean;
}

/**
 * Writes these groups as partnerships that wait for their members' yes, and takes the mentors' places, in the caller's
 * transaction. Answers those that were written: a mentor without a place takes nobody. A duplicate key leaves the
 * transaction.
 */
export async function proposePairs(
  ctx: SystemContext,
  { round, programme, result }: Publication,
  groups: readonly RoundGroup[],
  { answerBy, isReplacement }: Answering = { answerBy: round.dates.answerBy, isReplacement: false },
): Promise<RoundGroup[]> {
  const placed = await withPlaces(ctx, { round, programme, result }, groups);
  if (placed.length === 0) return placed;
  await insertRoundPartnerships(
    ctx,
    {
      roundId: round._id,
      programmeId: round.programmeId,
      programmeName: programme.name,
      number: round.number,
      people: round.result?.figures.people ?? 0,
      isCertified: round.result?.proof.isCertified ?? false,
      isReplacement,
      answerBy,
      endsOn: round.dates.endsOn,
    },
    placed.map(({ members }) => ({
      kind: programme.kind,
      members: members.map((id) => ({ personId: new Types.ObjectId(id), role: result.roleOf(id) })),
    })),
  );
  return placed;
}

/** Those of the groups whose mentors had a place, which is taken. Mentees of a round that is over by then are in nobody's way. */
async function withPlaces(
  ctx: SystemContext,
  { round, programme, result }: Publication,
  groups: readonly RoundGroup[],
): Promise<RoundGroup[]> {
  const mentors = groups.flatMap(({ members }) => members).filter((id) => result.roleOf(id) === 'mentor');
  if (mentors.length === 0) return [...groups];
  const coming = await placesComingFree(ctx, programme._id, momentOf(round, ctx.now), toObjectIds(mentors));
  const placed: RoundGroup[] = [];
  for (const group of groups)
    if (await takePlaces(ctx, programme._id, group, result.roleOf, coming)) placed.push(group);
  return placed;
}

async function takePlaces(
  ctx: SystemContext,
  programmeId: Types.ObjectId,
  { members }: RoundGroup,
  roleOf: (personId: string) => EnrolmentRole,
  coming: ReadonlyMap<string, number>,
): Promise<boolean> {
  for (const id of members.filter((member) => roleOf(member) === 'mentor')) {
    if (!(await takeMentorPlace(ctx, programmeId, id, { comingFree: coming.get(id) ?? 0 }))) return false;
  }
  return true;
}
