import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { shareSentence } from '../../../api/domain/insights/shareSentence.ts';
import { updateInsight } from '../../../api/domain/insights/updateInsight.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { keepSentence } from '../../../api/domain/sessions/keepSentence.ts';
import { makeContext } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeHeld } from '../feedback/heldMeeting.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { afterwards, makeStrangers } from '../sessions/meeting.ts';
import { times } from './readers.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const sentence = 'Lock the sketch layer first. Then nothing moves.';

/** A pair that has met, one of whom kept a sentence. */
async function makeKept() {
  const { as, session, ...pair } = await makeHeld();
  const [mine, theirs] = [as(pair.asker, afterwards), as(pair.asked, afterwards)];
  await keepSentence(mine, { id: session, sentence });
  return { ...pair, session, mine, theirs };
}

describe('the sentence of a session, shared', () => {
  it('is an insight of the pair under its writer’s name, the rest guessed', async () => {
    const { id: partnershipId, session, mine, theirs, asker } = await makeKept();
    const shared = await shareSentence(mine, { sessionId: session });
    expect(shared).toMatchObject({
      ...{ state: 'shared', text: sentence, title: 'Lock the sketch layer first', language: 'en', naming: 'named' },
      ...{ isMine: true, author: { id: asker.id }, audience: { audience: { kind: 'partnership', partnershipId } } },
    });
    expect(await getInsight(theirs, { id: shared.id })).toMatchObject({ text: sentence, isMine: false });
    expect((await Insight.findById(shared.id).orFail()).sessionId?.toString()).toBe(session);
  });

  it('is one insight however often and by how many devices at once it is tapped', async () => {
    const { session, mine } = await makeKept();
    const all = await times(6, () => shareSentence(mine, { sessionId: session }));
    const last = await shareSentence(mine, { sessionId: session });
    expect(new Set([...all, last].map(({ id }) => id)).size).toBe(1);
    expect(await Insight.countDocuments()).toBe(1);
  });

  it('can be shared anew after it was taken back, and stays the same when another was', async () => {
    const { session, mine } = await makeKept();
    const { id } = await shareSentence(mine, { sessionId: session });
    await withdrawInsight(mine, { id });
    const [second, third] = await times(2, () => shareSentence(mine, { sessionId: session }));
    expect(second).toMatchObject({ state: 'shared', text: sentence });
    expect(second?.id).not.toBe(id);
    expect(third?.id).toBe(second?.id);
    const other = await shareInsight(mine, {
      ...{ text: 'Something else', naming: 'named', isDraft: false, audience: { kind: 'everyone' } },
      onceKey: '5b0b5b6e-5d5c-4e57-9d0c-000000000001',
    });
    await withdrawInsight(mine, { id: other.id });
    expect((await shareSentence(mine, { sessionId: session })).id).toBe(second?.id);
  });

  it('is another one for another sentence of the same session, and stays one though it was said better since', async () => {
    const { session, mine } = await makeKept();
    const first = await shareSentence(mine, { sessionId: session });
    const { audience, version } = first;
    await updateInsight(mine, { id: first.id, text: 'Said better', audience: audience.audience, version });
    expect((await shareSentence(mine, { sessionId: session })).id).toBe(first.id);
    await keepSentence(mine, { id: session, sentence: 'Name the layers.' });
    const onceKey = '5b0b5b6e-5d5c-4e57-9d0c-000000000002';
    const second = await shareSentence(mine, { sessionId: session, onceKey });
    expect(second).toMatchObject({ text: 'Name the layers.' });
    expect(second.id).not.toBe(first.id);
    await withdrawInsight(mine, { id: first.id });
    expect((await shareSentence(mine, { sessionId: session })).id).toBe(second.id);
    expect(await Insight.countDocuments({ state: 'shared' })).toBe(1);
  });

  it('is one’s own: not the partner’s, who kept none, and nobody else’s', async () => {
    const { session, theirs } = await makeKept();
    const none = shareSentence(theirs, { sessionId: session });
    await expect(none).rejects.toMatchObject({ code: 'conflict', reason: 'nothingKept' });
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = makeContext({ person, actor: { isAdministrator }, now: afterwards });
      await expect(shareSentence(ctx, { sessionId: session })).rejects.toMatchObject({ reason: 'sessionNotFound' });
    }
    expect(await Insight.countDocuments()).toBe(0);
  });
});
