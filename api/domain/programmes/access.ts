import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { matchablePeople } from '../people/matchablePeople.ts';
import { Enrolment, type EnrolmentDocument } from './enrolmentModel.ts';
import { Programme, type ProgrammeDocument } from './model.ts';
import { mayLead, maySee, type ProgrammeReader } from './policy.ts';

export interface AccessedProgramme {
  readonly programme: ProgrammeDocument;
  /** The actor's own row, whatever its state; null: never joined. */
  readonly enrolment: EnrolmentDocument | null;
  readonly reader: ProgrammeReader;
  /** The actor as stored: small and plain, because every step in a programme reads it. */
  readonly me: ReadersRow;
}

export type ReadersRow = Awaited<ReturnType<typeof matchablePeople>>[number];

/**
 * The only way to a programme by its id: for its audience while it runs, for those who are in it, for its leads and for
 * administrators. Another's draft, another tenant's and none at all are the same `not_found`, after the same queries.
 */
export async function accessProgramme(ctx: Context, id: string): Promise<AccessedProgramme> {
  const { personId, isAdministrator } = ctx.actor;
  // One after the other: inside a transaction operations must not start together.
  const programme = await Programme.findOne({ _id: new Types.ObjectId(id), tenantId: ctx.tenantId });
  const enrolment = await Enrolment.findOne({
    tenantId: ctx.tenantId,
    programmeId: new Types.ObjectId(id),
    personId: new Types.ObjectId(personId),
  });
  const [me] = await matchablePeople(ctx.tenantId, [personId]);
  const isEnrolled = enrolment?.state === 'enrolled';
  const reader = { personId, isAdministrator, department: me?.department ?? '', isEnrolled };
  if (!me || !programme || !maySee(programme, reader)) throw new DomainError('not_found', 'programmeNotFound');
  return { programme, enrolment, reader, me };
}

/** The same for what only leads and administrators do: who may see it but not lead it is `forbidden`. */
export async function accessLedProgramme(ctx: Context, id: string): Promise<AccessedProgramme> {
  const accessed = await accessProgramme(ctx, id);
  if (!mayLead(accessed.programme, accessed.reader)) throw new DomainError('forbidden', 'leadsOnly');
  return accessed;
}
