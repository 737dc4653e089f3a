import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Enrolment } from './enrolmentModel.ts';
import { Programme } from './model.ts';
import { isLead } from './policy.ts';

export interface WhoHelps {
  programmeName: string;
  leadIds: string[];
  /** Somebody outside: neither leads it nor takes part; null: nobody is named, or they are inside by now. */
  contactId: string | null;
}

/**
 * To whom a programme sends people who need help with their partnership; null: there is no such programme. Beside a
 * partnership of its rounds that the actor is a member of, also after they left the programme. Reads only.
 */
export async function whoHelps(ctx: Pick<SystemContext, 'tenantId'>, programmeId: string): Promise<WhoHelps | null> {
  const { tenantId } = ctx;
  const programme = await Programme.findOne({ _id: new Types.ObjectId(programmeId), tenantId });
  if (!programme) return null;
  const { name, leadIds, contactId } = programme;
  const isOutside = contactId && !isLead(programme, contactId.toString()) && !(await isIn(ctx, programmeId, contactId));
  return { programmeName: name, leadIds: leadIds.map(String), contactId: isOutside ? contactId.toString() : null };
}

/** Is this person enrolled in it now? */
export async function isIn(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  programmeId: string | Types.ObjectId,
  personId: string | Types.ObjectId,
): Promise<boolean> {
  const found = await Enrolment.exists({
    tenantId,
    programmeId: new Types.ObjectId(programmeId),
    personId: new Types.ObjectId(personId),
    state: 'enrolled',
  });
  return found !== null;
}
