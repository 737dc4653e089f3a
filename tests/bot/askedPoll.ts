import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { getPoll } from '../../api/domain/polls/getPoll.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../api/domain/polls/model.ts';
import { openedPoll, type MadePoll } from '../support/polls.ts';
import { tap, type ReadCard } from './tap.ts';

/** All that an answer could leave behind. */
export const everyRow = async () => ({
  polls: await FeedbackPoll.find({}, { gate: 0 }).lean(),
  responses: await PollResponse.find().sort({ _id: 1 }).lean(),
  participations: await PollParticipation.find().sort({ _id: 1 }).lean(),
  messages: await Message.find().sort({ _id: 1 }).lean(),
  audit: await AuditEntry.countDocuments(),
});

export interface AskedPoll extends MadePoll {
  ada: PersonDocument;
  questions: string[];
  /** Ada taps. */
  taps: (data: object) => Promise<ReadCard>;
  /** On one of the three questions, from 1. */
  answers: (number: number, said?: object) => Promise<ReadCard>;
  said: () => Promise<unknown[]>;
}

/** An open poll of three questions, and one of the people it asks. */
export async function askedPoll(origin: string): Promise<AskedPoll> {
  const poll = await openedPoll();
  const [ada] = poll.members;
  if (!ada) throw new Error('nobody was asked');
  const questions = (await poll.read()).questions.map(({ id }) => id);
  const taps = (data: object) => tap(origin, ada, data);
  return {
    ...poll,
    ada,
    questions,
    taps,
    answers: (number, said = {}) =>
      taps({ verb: 'answerPoll', pollId: poll.id, questionId: questions[number - 1], ...said }),
    said: async () => {
      const { mine } = await getPoll(poll.as(ada), { id: poll.id });
      return questions.map((id) => mine?.find(({ questionId }) => questionId === id)?.value);
    },
  };
}

export const refresh = ({ id }: Pick<MadePoll, 'id'>) => ({ verb: 'refreshPoll', pollId: id });
export const reopen = ({ id }: Pick<MadePoll, 'id'>) => ({ verb: 'reopenPoll', pollId: id });
