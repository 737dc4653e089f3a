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
  const made = {
    same: { lead, members: [], programme },
    template: 'learning',
    questions: [...templates.learning],
  } as const;
  if (stage === 'draft') return (await makePoll({ ...made, questions: [...made.questions] })).id;
  const { id } = await openedPoll({
    ...made,
    questions: [...made.questions],
    ...(stage === 'closed' && {
      now: new Date(testNow.getTime() - 3 * day),
      closesAt: new Date(testNow.getTime() - day),
    }),
  });
  if (stage === 'closed') await closePoll(makeSystem(), new Types.ObjectId(id));
  return id;
}
