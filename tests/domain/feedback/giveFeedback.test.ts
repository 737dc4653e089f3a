import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { asksForFeedback, feedbackQuestions } from '../../../api/contracts/feedback.ts';
import { answerQuestion } from '../../../api/domain/feedback/answerQuestion.ts';
import { getFeedback } from '../../../api/domain/feedback/getFeedback.ts';
import { getPairFeedback } from '../../../api/domain/feedback/getPairFeedback.ts';
import { giveFeedback } from '../../../api/domain/feedback/giveFeedback.ts';
import { SessionFeedback } from '../../../api/domain/feedback/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { PollResponse } from '../../../api/domain/polls/model.ts';
import { LearningSession } from '../../../api/domain/sessions/model.ts';
import { recordOutcome } from '../../../api/domain/sessions/recordOutcome.ts';
import { makeContext } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { afterwards, book, card, day, later, makeMeeting, makeStrangers } from '../sessions/meeting.ts';
import { answers, makeHeld, makeHeldInProgramme, nothing, say } from './heldMeeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

it('is asked for after the first and the third meeting, then after every fourth', () => {
  const asked = Array.from({ length: 21 }, (_, n) => n).filter(asksForFeedback);
  expect(asked).toEqual([1, 3, 7, 11, 15, 19]);
});

describe('what somebody says about a meeting', () => {
  it('is theirs alone unless they say otherwise, and can be changed', async () => {
    const { id, session, as, asker, asked } = await makeHeld();
    const [ada, ben] = [as(asker, afterwards), as(asked, afterwards)];
    expect(await getFeedback(ada, { id: session })).toMatchObject({
      number: 1,
      minutes: 30,
      partners: [{ id: asked.id }],
      canCount: false,
      answers: nothing,
      sees: 'me',
      hasAnswered: false,
      canChange: true,
    });
    expect(await giveFeedback(ada, { id: session, ...say('me') })).toMatchObject({ answers, hasAnswered: true });
    expect((await getPairFeedback(ben, { id })).sessions).toEqual([]);
    expect(JSON.stringify(await getFeedback(ben, { id: session }))).not.toContain('Slower');
    await giveFeedback(ada, { id: session, ...say('partner', 'Faster') });
    const shared = { sessionId: session, person: { id: asker.id }, isMine: false, sees: 'partner', comment: 'Faster' };
    expect((await getPairFeedback(ben, { id })).sessions).toMatchObject([shared]);
    expect((await getPairFeedback(ada, { id })).sessions).toMatchObject([{ isMine: true, comment: 'Faster' }]);
    await giveFeedback(ada, { id: session, ...say('me', 'Faster') });
    expect((await getPairFeedback(ben, { id })).sessions).toEqual([]);
  });

  it('is one row a person however often and by how many devices at once it is sent, without audit or message', async () => {
    const { session, as, asker } = await makeHeld();
    const ada = as(asker, afterwards);
    const before = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    await Promise.all(Array.from({ length: 10 }, (_, n) => giveFeedback(ada, { id: session, ...say('me', `${n}`) })));
    expect(await SessionFeedback.countDocuments()).toBe(1);
    await giveFeedback(ada, { id: session, ...say('me', 'Last') });
    expect((await getFeedback(ada, { id: session })).comment).toBe('Last');
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual(before);
  });

  it('waits until they say that they met, also where the other one has', async () => {
    const { session, as, asker, asked } = await makeMeeting();
    const [ada, ben] = [as(asker, afterwards), as(asked, afterwards)];
    await expect(giveFeedback(ada, { id: session, ...say('me') })).rejects.toMatchObject({ reason: 'sessionNotHeld' });
    await recordOutcome(ben, { id: session, met: 'yes' });
    await expect(getFeedback(ada, { id: session })).rejects.toMatchObject({ reason: 'sessionNotHeld' });
    expect(await SessionFeedback.countDocuments()).toBe(0);
  });

  it('can be given after the end, by choice', async () => {
    const { id, session, as, asker } = await makeHeld();
    await endPartnership(as(asker, afterwards), { id });
    expect(await giveFeedback(as(asker, afterwards), { id: session, ...say('partner') })).toMatchObject({ answers });
  });

  it('is for members: to all others there is no such meeting', async () => {
    const { id, session } = await makeHeld();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator }, now: afterwards });
      for (const act of [
        giveFeedback(ctx, { id: session, ...say('me') }),
        getFeedback(ctx, { id: session }),
        getPairFeedback(ctx, { id }),
        answerQuestion(ctx, { id: session, question: 'worked', chip: 'aim' }),
      ])
        await expect(act).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await SessionFeedback.countDocuments()).toBe(0);
  });
});

describe('the questions on the card of a meeting', () => {
  it('come one at a time, each answered by one tap, and then never again', async () => {
    const { session, as, asker, asked } = await makeHeld();
    const ada = as(asker, afterwards);
    expect(await card(ada, session)).toMatchObject({ card: 'sessionFeedback', question: 'worked', canCount: false });
    await answerQuestion(ada, { id: session, question: 'worked', chip: 'aim', sees: 'partner' });
    expect(await card(ada, session)).toMatchObject({ question: 'didnt', sees: 'partner', answers: { worked: 'aim' } });
    await answerQuestion(ada, { id: session, question: 'didnt' });
    await answerQuestion(ada, { id: session, question: 'change', chip: 'keepIt' });
    expect((await card(ada, session))?.card).toBe('sessionKeep');
    const said = { answers: { worked: 'aim', didnt: null, change: 'keepIt' }, sees: 'partner' };
    expect(await getFeedback(ada, { id: session })).toMatchObject(said);
    await answerQuestion(ada, { id: session, question: 'worked', chip: 'pace' });
    expect(await getFeedback(ada, { id: session })).toMatchObject(said);
    expect(await card(as(asked, afterwards), session)).toMatchObject({ question: 'worked', sees: 'me' });
  });

  it('grow the version of the reader’s own card alone, and two devices at once answer one question', async () => {
    const { session, as, asker, asked } = await makeHeld();
    const versions = async () =>
      (await LearningSession.findById(session).orFail()).members.map(({ personId, changes }) => [
        personId.equals(asker._id),
        changes,
      ]);
    const before = await versions();
    const ada = as(asker, afterwards);
    const taps = (['aim', 'pace', 'trying'] as const).map((chip) =>
      answerQuestion(ada, { id: session, question: 'worked', chip }),
    );
    await Promise.all(taps);
    expect(await card(ada, session)).toMatchObject({ question: 'didnt' });
    expect(await card(as(asked, afterwards), session)).toMatchObject({ question: 'worked' });
    const grown = (await versions()).map(([isAda, changes], at) => [isAda, Number(changes) - Number(before[at]?.[1])]);
    expect(Object.fromEntries(grown)).toEqual({ true: 1, false: 0 });
  });

  it('move all of it when the reader says on the way that it is only counted, and out again', async () => {
    const { session, as, asker } = await makeHeldInProgramme();
    const ada = as(asker, afterwards);
    await answerQuestion(ada, { id: session, question: 'worked', chip: 'aim', sees: 'me' });
    await answerQuestion(ada, { id: session, question: 'didnt', chip: 'tooShort', sees: 'programme' });
    expect(await SessionFeedback.findOne().lean()).toMatchObject({ worked: null, didnt: null, sees: 'programme' });
    expect(await PollResponse.countDocuments()).toBe(1);
    await answerQuestion(ada, { id: session, question: 'change', sees: 'partner' });
    expect(await PollResponse.countDocuments()).toBe(0);
    expect(await getFeedback(ada, { id: session })).toMatchObject({
      answers: { worked: 'aim', didnt: 'tooShort', change: null },
      sees: 'partner',
    });
  });

  it('are over once the page has answered, and are refused what is no answer to them', async () => {
    const { session, as, asker, asked } = await makeHeld();
    const ada = as(asker, afterwards);
    for (const question of feedbackQuestions)
      await expect(answerQuestion(ada, { id: session, question, chip: 'secret' })).rejects.toMatchObject({
        reason: 'noSuchAnswer',
      });
    await expect(
      answerQuestion(ada, { id: session, question: 'worked', chip: 'aim', sees: 'programme' }),
    ).rejects.toMatchObject({ reason: 'noProgramme' });
    expect(await SessionFeedback.countDocuments()).toBe(0);
    await giveFeedback(ada, { id: session, ...say('me') });
    expect((await card(ada, session))?.card).toBe('sessionKeep');
    expect((await card(as(asked, afterwards), session))?.card).toBe('sessionFeedback');
  });

  it('are not asked after the second meeting, whose page takes an answer all the same', async () => {
    const { id, as, asker } = await makeHeld();
    const then = as(asker, later(10 * day));
    const second = await book(as(asker, afterwards), id, later(9 * day));
    await recordOutcome(then, { id: second, met: 'yes' });
    expect((await card(then, second))?.card).toBe('sessionKeep');
    expect(await giveFeedback(then, { id: second, ...say('me') })).toMatchObject({ number: 2, hasAnswered: true });
  });
});
