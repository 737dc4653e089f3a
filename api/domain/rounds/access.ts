import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessProgramme, type AccessedProgramme } from '../programmes/access.ts';
import { mayLead } from '../programmes/policy.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

export interface AccessedRound {
  readonly round: LightRound;
  readonly programme: AccessedProgramme['programme'];
  /** The actor's own row in it. */
  readonly enrolment: AccessedProgramme['enrolment'];
  readonly isLead: boolean;
}

const noProgramme = '0'.repeat(24);

/**
 * The only way to a round by its id: for those who may see its programme. Another's, another tenant's and none at all are
 * the same `not_found`, after the same queries.
 */
export async function accessRound(ctx: Context, id: string): Promise<AccessedRound> {
  const round = await MatchingRound.findOne(
    { _id: new Types.ObjectId(id), tenantId: ctx.tenantId },
    lightFields,
  ).lean<LightRound>();
  const accessed = await accessProgramme(ctx, round?.programmeId.toString() ?? noProgramme).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') return null;
    throw error;
  });
  if (!round || !accessed) throw new DomainError('not_found', 'roundNotFound');
  const { programme, enrolment, reader } = accessed;
  return { round, programme, enrolment, isLead: mayLead(programme, reader) };
}

/** The same for leads and administrators; who takes part may see the programme, never the round from inside. */
export async function accessLedRound(ctx: Context, id: string): Promise<AccessedRound> {
  const accessed = await accessRound(ctx, id);
  if (!accessed.isLead) throw new DomainError('forbidden', 'leadsOnly');
  return accessed;
}
