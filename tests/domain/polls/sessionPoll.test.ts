import { Types } from 'mongoose';
import type { FeedbackAnswers } from '../../../api/contracts/feedback.ts';
import { inTransaction } from '../../../api/domain/database.ts';
import {
  countSessionFeedback,
  readSessionFeedback,
  takeBackSessionFeedback,
} from '../../../api/domain/polls/countSessionFeedback.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { getResults } from '../../../api/domain/polls/getResults.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makeContext, makePerson, makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import { day } from './closing.ts';

useDatabase();
const said: FeedbackAnswers = { worked: 'pace', didnt: null, change: 'longer' };
let lead: PersonDocument;
let members: PersonDocument[];
let programmeId: string;

beforeEach(async () => {
  await emptyDatabase();
  lead = await makePerson();
  members = [];
  for (let n = 0; n < 15; n += 1) members.push(await makePerson());
  const roles = members.map(({ _id }) => ({ personId: _id, role: 'partner' as const }));
  programmeId = (await makeProgramme({ lead, members: roles })).id as string;
});

const at = (place: number, now = testNow) => makeContext({ person: members[place] ?? lead, now });
const newSession = () => new Types.ObjectId().toString();

function say(place: number, sessionId = newSession(), changes: Partial<FeedbackAnswers> = {}, now = testNow) {
  const words = { answers: { ...said, ...changes }, comment: `Mine ${place}` };
  return inTransaction(() => countSessionFeedback(at(place, now), { programmeId, sessionId, ...words }));
}
const sweepAfter = (days: number) => sweepPolls(makeSystem({ now: new Date(testNow.getTime() + days * day) }));
const openPolls = () => FeedbackPoll.countDocuments({ template: 'sessions', state: 'open' });

describe('what is said after sessions and only counted', () => {
  it('goes into one standing poll of the programme, also when two begin it at once', async () => {
    const polls = await Promise.all([say(0), say(1), say(2)]);
    expect(new Set(polls.map(String)).size).toBe(1);
    expect([await openPolls(), await PollResponse.countDocuments()]).toEqual([1, 3]);
  });

  it('can be read and changed by that person as long as it is open, and taken back', async () => {
    const sessionId = newSession();
    const pollId = await say(0, sessionId);
    await say(0, sessionId, { worked: null });
    const other = newSession();
    await say(0, other);
    expect(await readSessionFeedback(at(0), { pollId, sessionId })).toEqual({
      answers: { ...said, worked: null },
      comment: 'Mine 0',
    });
    expect(await readSessionFeedback(at(1), { pollId, sessionId })).toBeNull();
    await inTransaction(() => takeBackSessionFeedback(at(0), { pollId, sessionId }));
    expect([await PollResponse.countDocuments(), await PollParticipation.countDocuments()]).toEqual([1, 1]);
    await inTransaction(() => takeBackSessionFeedback(at(0), { pollId, sessionId: other }));
    expect([await PollResponse.countDocuments(), await PollParticipation.countDocuments()]).toEqual([0, 1]);
  });

  it('goes on where five have spoken and one has taken it back, until there are five again', async () => {
    const sessionId = newSession();
    const pollId = await say(0, sessionId);
    for (const place of [1, 2, 3, 4]) await say(place);
    await inTransaction(() => takeBackSessionFeedback(at(0), { pollId, sessionId }));
    await sweepAfter(31);
    expect([await openPolls(), await PollResponse.countDocuments()]).toEqual([1, 4]);
    expect((await FeedbackPoll.findById(pollId).orFail()).wrappedKey).toBeDefined();
    await say(5);
    await sweepAfter(31.5);
    expect(await openPolls()).toBe(1);
    await sweepAfter(33);
    expect(await openPolls()).toBe(0);
    const shown = await getResults(makeContext({ person: lead }), { id: pollId.toString() });
    expect(shown).toMatchObject({ outcome: 'shown', answered: 5 });
  });

  it('waits past its month until five people have spoken; one person after five sessions is one person', async () => {
    const first = newSession();
    const pollId = await say(0, first);
    for (let n = 0; n < 5; n += 1) await say(0);
    for (const place of [1, 2, 3]) await say(place);
    await sweepAfter(40);
    expect(await openPolls()).toBe(1);
    const late = new Date(testNow.getTime() + 41 * day);
    await say(4, newSession(), {}, late);
    await sweepAfter(42);
    expect(await openPolls()).toBe(0);
    const shown = await getResults(makeContext({ person: lead, now: late }), { id: pollId.toString() });
    expect(shown).toMatchObject({ outcome: 'shown', answered: 5, asked: null });
    // Ten answers of five people are no ten people.
    expect(shown.questions[0]).toMatchObject({ questionId: 'sessions-worked', answered: 5, counts: null });
    expect(shown.questions[1]?.answered).toBeNull();
    expect(await readSessionFeedback(at(0, late), { pollId, sessionId: first })).toBeNull();
    await expect(
      inTransaction(() => takeBackSessionFeedback(at(0, late), { pollId, sessionId: first })),
    ).rejects.toThrow('feedbackCounted');
    const next = await say(0, newSession(), {}, late);
    expect(next.toString()).not.toBe(pollId.toString());
  });

  it('is shown as choices once ten people have spoken', async () => {
    let pollId = '';
    for (let place = 0; place < 10; place += 1)
      pollId = (await say(place, newSession(), { worked: place ? 'pace' : 'aim' })).toString();
    await sweepAfter(31);
    const { questions } = await getResults(makeContext({ person: lead }), { id: pollId });
    expect(questions[0]).toMatchObject({ answered: 10, counts: [0, 1, 9, 0, 0] });
    expect(questions[3]?.comments).toHaveLength(10);
  });

  it('says that it can’t be counted where the key is lost, and after another month the poll ends as lost', async () => {
    const pollId = await say(0);
    const wrong = { sealKey: new Uint8Array(32).fill(8) };
    const ctx = { ...at(1), ...wrong };
    const counted = { programmeId, sessionId: newSession(), answers: said, comment: '' };
    await expect(inTransaction(() => countSessionFeedback(ctx, counted))).rejects.toThrow('pollKeyLost');
    for (const days of [31, 62])
      await sweepPolls(makeSystem({ now: new Date(testNow.getTime() + days * day), ...wrong }));
    const shown = await getResults(makeContext({ person: lead }), { id: pollId.toString() });
    expect(shown.outcome).toBe('lost');
  });
});
