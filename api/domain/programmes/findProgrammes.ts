import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Enrolment } from './enrolmentModel.ts';
import { Programme, type ProgrammeFields } from './model.ts';

type Company = Pick<SystemContext, 'tenantId'>;
type Id = string | Types.ObjectId;

/** A programme as rounds need it: everything but the people it was made for, who may be many. */
export type ProgrammeFacts = Omit<ProgrammeFields, 'audience'> & {
  audience: Omit<ProgrammeFields['audience'], 'personIds'>;
};

const withoutNames = { 'audience.personIds': 0 } as const;

/** Programmes of the tenant by id, whatever their state: for the domain's own use, never to answer a door. */
export async function findProgrammes(ctx: Company, ids: readonly Id[]): Promise<Map<string, ProgrammeFacts>> {
  const found = await Programme.find(
    { _id: trusted({ $in: ids.map((id) => new Types.ObjectId(id)) }), tenantId: ctx.tenantId },
    withoutNames,
  ).lean<ProgrammeFacts[]>();
  return new Map(found.map((programme) => [programme._id.toString(), programme]));
}

/** Everything that runs, for sweeps. */
export function runningProgrammes(ctx: Company): Promise<ProgrammeFacts[]> {
  return Programme.find({ tenantId: ctx.tenantId, state: 'running' }, withoutNames).lean<ProgrammeFacts[]>();
}

/** Who is in a programme, paused or not, in the order of their ids. */
export async function enrolledIds(ctx: Company, programmeId: Id): Promise<Types.ObjectId[]> {
  const enrolled = await Enrolment.find(
    { tenantId: ctx.tenantId, programmeId: new Types.ObjectId(programmeId), state: 'enrolled' },
    { personId: 1 },
  )
    .sort({ personId: 1 })
    .lean();
  return enrolled.map(({ personId }) => personId);
}

/**
 * Whom a lead named and who has said nothing yet about this round: neither joined nor left, nor skipped it. Empty for wider
 * audiences.
 */
export async function namedWithoutAnswer(
  ctx: Company,
  programmeId: Id,
  roundNumber: number,
): Promise<Types.ObjectId[]> {
  const _id = new Types.ObjectId(programmeId);
  const programme = await Programme.findOne({ _id, tenantId: ctx.tenantId }, { audience: 1 }).lean();
  const named = programme?.audience.kind === 'named' ? programme.audience.personIds : [];
  if (named.length === 0) return [];
  const answered = await Enrolment.find(
    {
      tenantId: ctx.tenantId,
      programmeId: _id,
      personId: trusted({ $in: [...named] }),
      $or: [{ state: trusted({ $ne: 'skipped' }) }, { skippedRounds: roundNumber }],
    },
    { personId: 1 },
  ).lean();
  const known = new Set(answered.map(({ personId }) => personId.toString()));
  return named.filter((personId) => !known.has(personId.toString()));
}
