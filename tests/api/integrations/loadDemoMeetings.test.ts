import { Message } from '../../../api/domain/messages/model.ts';
import { trusted } from '../../../api/domain/database.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { getPlan } from '../../../api/domain/sessions/getPlan.ts';
import { LearningSession } from '../../../api/domain/sessions/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { loadDemo } from '../../../api/integrations/loadDemo.ts';
import { loadDemoMeetings } from '../../../api/integrations/loadDemoMeetings.ts';
import { makeContext, makeSystem, testNow } from '../../support/context.ts';
import { useDatabase } from '../../support/database.ts';

useDatabase();
beforeAll(() => loadDemo(makeSystem(), () => undefined));

it('shows a pair that has met twice, has something open, and meets again', async () => {
  const person = await Person.findOne({ mail: 'jae0@adventure-works.com' }).orFail();
  const pair = await Partnership.findOne({ 'members.personId': person._id, state: 'active' }).orFail();
  const plan = await getPlan(makeContext({ person }), { id: pair.id });
  expect(plan).toMatchObject({ heldCount: 2, agreement: { iAgreed: true, everybodyAgreed: true }, toAnswer: null });
  expect(plan.history.map(({ state, kept }) => [state, kept.length])).toEqual([
    ['held', 1],
    ['held', 1],
  ]);
  expect(plan.actions.filter(({ state }) => state === 'open')).toHaveLength(2);
  expect(plan.notes.both).toContain('Templates');
  expect(Date.parse(plan.next?.startsAt ?? '')).toBeGreaterThan(testNow.getTime());
});

it('promises nobody a card about what is long over', async () => {
  const late = { state: 'queued' as const, dueAt: trusted({ $lt: testNow }), expiresAt: trusted({ $gt: testNow }) };
  const kinds = (await Message.find(late).lean()).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'sessionReminder' || kind === 'sessionQuestion')).toEqual([]);
});

it('is made once', async () => {
  await loadDemoMeetings(makeSystem());
  expect(await LearningSession.countDocuments()).toBe(3);
});
