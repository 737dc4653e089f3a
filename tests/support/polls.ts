import type { AnswerValue, PollQuestion } from '../../api/contracts/polls.ts';
import type { Context } from '../../api/domain/context.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { answerPoll } from '../../api/domain/polls/answerPoll.ts';
import { FeedbackPoll, type FeedbackPollFields } from '../../api/domain/polls/model.ts';
import { openPoll } from '../../api/domain/polls/openPoll.ts';
import type { ProgrammeDocument } from '../../api/domain/programmes/model.ts';
import { makeContext, makePerson, testNow } from './context.ts';
import { makeProgramme } from './makeProgramme.ts';

const day = 86_400_000;
const both = (words: string) => ({ en: words, de: `${words} (de)` });

/** One question of each kind: a scale of four, a choice of three, one in own words. */
export const threeQuestions: PollQuestion[] = [
  { id: 'own-1', kind: 'scale', text: both('Does it help?'), options: ['No', 'A little', 'Mostly', 'Yes'].map(both) },
  { id: 'own-2', kind: 'choice', text: both('What is in the way?'), options: ['Time', 'Aim', 'Nothing'].map(both) },
  { id: 'own-3', kind: 'text', text: both('What should change?'), options: [] },
];

interface Made {
  /** How many people are in the programme besides its lead, who is not. */
  people?: number;
  questions?: PollQuestion[];
  template?: FeedbackPollFields['template'];
  door?: FeedbackPollFields['door'];
  closesAt?: Date;
  now?: Date;
  /** Of each person, in turn; without it everybody has a department of their own. */
  departments?: readonly string[];
  /** The programme and people of an earlier poll. */
  same?: Pick<MadePoll, 'lead' | 'members' | 'programme'>;
}

export interface MadePoll {
  id: string;
  lead: PersonDocument;
  members: PersonDocument[];
  programme: ProgrammeDocument;
  /** As it stands now: the questions' ids are fixed when it opens. */
  read: () => Promise<FeedbackPollFields>;
  /** Somebody in a request, at the instant at which the poll was made. */
  as: (person: PersonDocument, now?: Date) => Context;
  /** One person's answers in the order of the questions; what is undefined is left out. */
  answer: (person: PersonDocument, values: readonly (AnswerValue | undefined)[], now?: Date) => Promise<unknown>;
}

/** A draft of three questions in a running programme of so many people; it could be opened at once. */
export async function makePoll({
  people = 3,
  now = testNow,
  same,
  departments,
  ...draft
}: Made = {}): Promise<MadePoll> {
  const { lead, members, programme } = same ?? (await makePeople(people, now, departments));
  const { _id, tenantId } = programme;
  const made = await new FeedbackPoll({
    tenantId,
    programmeId: _id,
    template: draft.template ?? 'own',
    state: 'draft',
    door: draft.door ?? 'bot',
    questions: draft.questions ?? threeQuestions,
    madeBy: lead._id,
    createdAt: now,
    closesAt: draft.closesAt ?? new Date(now.getTime() + 14 * day),
    thresholds: { figures: 5, words: 10 },
  }).save();
  const id = made._id.toString();
  const read = () => FeedbackPoll.findById(id).orFail().lean<FeedbackPollFields>();
  const as = (person: PersonDocument, at = now) => makeContext({ person, now: at });
  const answer: MadePoll['answer'] = async (person, values, at) => {
    const { questions } = await read();
    const answers = questions.flatMap(({ id: questionId }, place) => {
      const value = values[place];
      return value === undefined ? [] : [{ questionId, value }];
    });
    return answerPoll(as(person, at), { id, answers });
  };
  return { id, lead, members, programme, read, as, answer };
}

/** The same, opened by its lead: everybody is asked. */
export async function openedPoll(made: Made = {}): Promise<MadePoll> {
  const poll = await makePoll(made);
  await openPoll(poll.as(poll.lead), { id: poll.id, version: (await poll.read()).version });
  return poll;
}

async function makePeople(
  people: number,
  now: Date,
  departments: readonly string[] = [],
): Promise<Pick<MadePoll, 'lead' | 'members' | 'programme'>> {
  const lead = await makePerson({ name: 'Lin Lead' });
  const members: PersonDocument[] = [];
  for (let n = 0; n < people; n++) {
    const department = departments[n % Math.max(1, departments.length)];
    members.push(await makePerson(department === undefined ? {} : { department }));
  }
  const roles = members.map(({ _id }) => ({ personId: _id, role: 'partner' as const }));
  return { lead, members, programme: await makeProgramme({ lead, members: roles, now }) };
}
