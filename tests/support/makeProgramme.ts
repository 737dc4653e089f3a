import type { Types } from 'mongoose';
import type { EnrolmentRole, ProgrammeDraft } from '../../api/contracts/programmes.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { Enrolment } from '../../api/domain/programmes/enrolmentModel.ts';
import { Programme, type ProgrammeDocument } from '../../api/domain/programmes/model.ts';
import { testNow } from './context.ts';
import { makeDraft } from './programme.ts';

interface Made extends Partial<ProgrammeDraft> {
  lead: PersonDocument;
  members: readonly { personId: Types.ObjectId; role: EnrolmentRole }[];
  state?: 'draft' | 'running';
  now?: Date;
}

/** A programme as it stands in the database, with the people who are in it; it has no round yet. */
export async function makeProgramme({
  lead,
  members,
  state = 'running',
  now = testNow,
  ...draft
}: Made): Promise<ProgrammeDocument> {
  const { tenantId } = lead;
  const programme = await new Programme({
    ...makeDraft(draft),
    tenantId,
    state,
    timeZone: 'Europe/Berlin',
    leadIds: [lead._id],
    madeBy: lead._id,
    hasEnrolled: true,
    createdAt: now,
  }).save();
  const own = { tenantId, programmeId: programme._id, state: 'enrolled', joinedAt: now };
  await Enrolment.insertMany(members.map((member) => ({ ...own, ...member })));
  return programme;
}
