import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { feedbackChips, feedbackQuestions } from '../../../api/contracts/feedback.ts';
import { answerQuestion } from '../../../api/domain/feedback/answerQuestion.ts';
import { getFeedback } from '../../../api/domain/feedback/getFeedback.ts';
import { getPairFeedback } from '../../../api/domain/feedback/getPairFeedback.ts';
import { giveFeedback } from '../../../api/domain/feedback/giveFeedback.ts';
import { SessionFeedback } from '../../../api/domain/feedback/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { FeedbackPoll, PollParticipation, PollResponse } from '../../../api/domain/polls/model.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { afterwards, card, day, later } from '../sessions/meeting.ts';
import { answers, makeHeld, makeHeldInProgramme, nothing, say } from './heldMeeting.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

describe('what is only counted', () => {
  it('stands nowhere by name, and is taken out again as long as its poll is open', async () => {
    const { id, session, as, asker, asked } = await makeHeldInProgramme();
    const ada = as(asker, afterwards);
    const before = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    expect(await giveFeedback(ada, { id: session, ...say('programme') })).toMatchObject({
      answers,
      comment: 'Slower, please',
      sees: 'programme',
      canCount: true,
      isSmall: true,
      canChange: true,
    });
    const stored = JSON.stringify([await SessionFeedback.find().lean(), await PollResponse.find().lean()]);
    expect(stored).not.toMatch(/Slower|pace|longer/);
    expect([await PollResponse.countDocuments(), await PollParticipation.countDocuments()]).toEqual([1, 1]);
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual(before);
    expect((await getPairFeedback(as(asked, afterwards), { id })).sessions).toEqual([]);
    expect(await giveFeedback(ada, { id: session, ...say('me', 'Mine') })).toMatchObject({
      comment: 'Mine',
      sees: 'me',
    });
    // Who has spoken is counted from the sealed answers, once they are all there.
    expect([await PollResponse.countDocuments(), await PollParticipation.countDocuments()]).toEqual([0, 1]);
  });

  it('leaves no row that says when: a random id, no message, and after the end not even the poll', async () => {
    const { session, as, asker } = await makeHeldInProgramme();
    const ada = as(asker, afterwards);
    await card(ada, session);
    await Message.updateMany({}, { $set: { state: 'delivered', activityId: 'a', sessionId: session } });
    const before = await Message.countDocuments();
    for (const question of feedbackQuestions)
      await answerQuestion(ada, { id: session, question, sees: 'programme', chip: feedbackChips[question][0] });
    expect(await Message.countDocuments()).toBe(before);
    const row = await SessionFeedback.findOne().orFail();
    expect(row._id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    await FeedbackPoll.updateMany({}, { $set: { closesAt: afterwards, 'thresholds.figures': 1 } });
    await sweepPolls(makeSystem({ now: later(40 * day) }));
    expect(await SessionFeedback.findOne().lean()).toMatchObject({ pollId: null, sees: 'programme', isCounted: true });
    expect(await getFeedback(ada, { id: session })).toMatchObject({ hasAnswered: true, canChange: false });
    expect(await card(ada, session)).toMatchObject({ card: 'sessionKeep' });
    await expect(giveFeedback(ada, { id: session, ...say('me') })).rejects.toMatchObject({ reason: 'feedbackCounted' });
  });

  it('tells the size that its poll was begun with, not today’s', async () => {
    const { session, as, asker } = await makeHeldInProgramme();
    const ada = as(asker, afterwards);
    expect((await getFeedback(ada, { id: session })).isSmall).toBe(true);
    await giveFeedback(ada, { id: session, ...say('programme') });
    await FeedbackPoll.updateMany({}, { $set: { isSmall: false } });
    expect((await getFeedback(ada, { id: session })).isSmall).toBe(false);
    await giveFeedback(ada, { id: session, ...say('me') });
    expect((await getFeedback(ada, { id: session })).isSmall).toBe(false);
  });

  it('can neither be read nor changed once its poll is closed', async () => {
    const { session, as, asker } = await makeHeldInProgramme();
    const ada = as(asker, afterwards);
    await giveFeedback(ada, { id: session, ...say('programme') });
    await FeedbackPoll.updateMany({}, { $set: { state: 'closed' }, $unset: { wrappedKey: true, onceKey: true } });
    const view = { answers: nothing, comment: '', hasAnswered: true, canChange: false, sees: 'programme' };
    expect(await getFeedback(ada, { id: session })).toMatchObject(view);
    for (const sees of ['me', 'partner', 'programme'] as const)
      await expect(giveFeedback(ada, { id: session, ...say(sees) })).rejects.toMatchObject({
        reason: 'feedbackCounted',
      });
    expect(await getFeedback(ada, { id: session })).toMatchObject(view);
    expect(await FeedbackPoll.countDocuments()).toBe(1);
  });

  it('is not for a pair that found each other, and nothing said is nothing counted', async () => {
    const alone = await makeHeld();
    const ctx = alone.as(alone.asker, afterwards);
    await expect(giveFeedback(ctx, { id: alone.session, ...say('programme') })).rejects.toMatchObject({
      reason: 'noProgramme',
    });
    const { session, as, asker } = await makeHeldInProgramme();
    await giveFeedback(as(asker, afterwards), { id: session, answers: nothing, comment: '', sees: 'programme' });
    expect([await PollResponse.countDocuments(), await FeedbackPoll.countDocuments()]).toEqual([0, 0]);
  });
});
