import { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { insertRoundPartnerships } from '../partnerships/ofRound/insertRoundPartnerships.ts';
import { takeMentorPlace } from '../programmes/enrolmentPlaces.ts';
import type { ProgrammeFacts } from '../programmes/findProgrammes.ts';
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
  const placed: RoundGroup[] = [];
  for (const group of groups) if (await takePlaces(ctx, programme._id, group, result.roleOf)) placed.push(group);
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

async function takePlaces(
  ctx: SystemContext,
  programmeId: Types.ObjectId,
  { members }: RoundGroup,
  roleOf: (personId: string) => EnrolmentRole,
): Promise<boolean> {
  for (const id of members) {
    if (roleOf(id) === 'mentor' && !(await takeMentorPlace(ctx, programmeId, id))) return false;
  }
  return true;
}
