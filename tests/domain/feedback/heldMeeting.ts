import { Types } from 'mongoose';
import type { FeedbackAnswers, FeedbackSees } from '../../../api/contracts/feedback.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import { makePerson } from '../../support/context.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import { afterwards, makeMeeting, type Meeting } from '../sessions/meeting.ts';

export const answers: FeedbackAnswers = { worked: 'pace', didnt: null, change: 'longer' };
export const nothing: FeedbackAnswers = { worked: null, didnt: null, change: null };
export const say = (sees: FeedbackSees, comment = 'Slower, please') => ({ answers, comment, sees });

/** A pair that has met, as both say. */
export async function makeHeld(): Promise<Meeting> {
  const meeting = await makeMeeting();
  for (const one of [meeting.asker, meeting.asked])
    await recordOutcome(meeting.as(one, afterwards), { id: meeting.session, met: 'yes' });
  return meeting;
}

export interface InProgramme extends Meeting {
  programme: string;
  lead: PersonDocument;
}

/** The same, from the round of a programme that somebody leads. */
export async function makeHeldInProgramme(lead?: PersonDocument): Promise<InProgramme> {
  const meeting = await makeHeld();
  const leading = lead ?? (await makePerson({ name: 'Lena Lead' }));
  const members = [meeting.asker, meeting.asked].map(({ _id }) => ({ personId: _id, role: 'partner' as const }));
  const programme = await makeProgramme({ lead: leading, members });
  const round = {
    roundId: new Types.ObjectId(),
    programmeId: programme._id,
    programmeName: programme.name,
    number: 1,
    people: 2,
    isCertified: true,
    endsOn: new Date('2026-06-23T08:00:00.000Z'),
  };
  await Partnership.updateOne({ _id: meeting.id }, { $set: { round } });
  return { ...meeting, programme: programme.id as string, lead: leading };
}
