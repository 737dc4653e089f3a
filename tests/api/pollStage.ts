import { Types } from 'mongoose';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { FeedbackPoll, PollParticipation } from '../../api/domain/polls/model.ts';
import { templates } from '../../api/domain/polls/templates.ts';
import { closePoll } from '../../api/domain/polls/closePoll.ts';
import { Programme } from '../../api/domain/programmes/model.ts';
import { makeSystem, tenantId, testNow } from '../support/context.ts';
import { makePoll, openedPoll } from '../support/polls.ts';
import type { PollStage } from './polls.matrix.ts';

const day = 86_400_000;

/** A poll in this programme, as far as the stage says; every moment of it that is past lies before `testNow`. */
export async function putPoll(programmeId: string, lead: PersonDocument, stage: PollStage): Promise<string> {
  for (const model of [FeedbackPoll, PollParticipation]) await model.collection.deleteMany({ tenantId });
  const programme = await Programme.findById(programmeId).orFail();
  const same = { lead, members: [], programme };
  const made = { same, template: 'learning' as const, questions: [...templates.learning] };
  if (stage === 'draft') return (await makePoll(made)).id;
  const over = { now: new Date(testNow.getTime() - 3 * day), closesAt: new Date(testNow.getTime() - day) };
  const { id } = await openedPoll({ ...made, ...(stage === 'closed' && over) });
  if (stage === 'closed') await closePoll(makeSystem(), new Types.ObjectId(id));
  return id;
}
