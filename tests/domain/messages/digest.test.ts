import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { queueCardUpdates } from '../../../api/domain/messages/queueCardUpdates.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { withdrawPartnership } from '../../../api/domain/partnerships/withdrawPartnership.ts';
import { makeContext, makeSystem } from '../../support/context.ts';
import { crashAt } from '../../support/crash.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeAsked, makeAsker, makeSkills, words } from '../partnerships/pair.ts';
import { installed, Outbox, promiseInvitation, promiseReminder, statesOf } from './outbox.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

let outbox: Outbox;
beforeEach(() => {
  outbox = new Outbox();
});

/** Somebody with so many open requests, each of which is to be reminded of now; the requests themselves have arrived. */
async function reminded(times: number) {
  const asked = await makeAsked({ ...installed, capacity: 10, freePlaces: 10 });
  const requests: { id: string; name: string; asker: Awaited<ReturnType<typeof makeAsker>> }[] = [];
  for (let n = 0; n < times; n += 1) {
    const asker = await makeAsker();
    const { id } = await proposePartnership(makeContext({ person: asker }), { personId: asked.id, ...words });
    requests.push({ id, name: asker.name, asker });
  }
  await outbox.deliver();
  outbox.teams.sent.length = 0;
  for (const { id } of requests) await promiseReminder({ id, asked });
  return { asked, requests };
}

/** Each request of which a reminder arrived, as often as it did. */
const told = (): string[] =>
  outbox.teams.sent.flatMap(({ view }) => {
    if (view.card === 'digest') return view.rows.map(({ page }) => page.replace('partnerships/', ''));
    return view.card === 'proposalReminder' ? [view.partnershipId] : [];
  });

describe('several nudges that are due at once', () => {
  it('are one card with a row each, in the order in which they were promised, and count once', async () => {
    const { asked, requests } = await reminded(3);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['digest']);
    expect(outbox.teams.sent[0]?.view).toMatchObject({
      rows: requests.map(({ id, name }) => ({ person: { name }, what: 'request', page: `partnerships/${id}` })),
    });
    const [first] = await Message.find({ kind: 'proposalReminder' }).sort({ _id: 1 });
    expect(await statesOf('proposalReminder')).toEqual(['delivered', 'merged', 'merged']);
    expect(await Message.countDocuments({ mergedInto: first?._id })).toBe(2);
    for (let n = 0; n < 3; n += 1) await promiseInvitation(asked);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['digest', 'roundOpen', 'roundOpen']);
  });

  it('stay the card that they are when there is one', async () => {
    await reminded(1);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['proposalReminder']);
  });

  it('leave out what has nothing to tell any more', async () => {
    const { requests } = await reminded(3);
    const [taken, ...open] = requests;
    await withdrawPartnership(makeContext({ person: taken?.asker }), { id: taken?.id ?? '' });
    // As if the withdrawal had come between the reading and the sending.
    await Message.updateMany({ kind: 'proposalReminder' }, { $set: { state: 'queued' } });
    await outbox.deliver();
    expect(told()).toEqual(open.map(({ id }) => id));
    expect(await statesOf('proposalReminder')).toEqual(['cancelled', 'delivered', 'merged']);
  });

  it('are five at most; a sixth is another message', async () => {
    const { requests } = await reminded(6);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['digest', 'proposalReminder']);
    expect(told()).toEqual(requests.map(({ id }) => id));
  });

  it('are one card, although five processes look at once', async () => {
    const { requests } = await reminded(4);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((owner) => outbox.deliver(owner)));
    expect(outbox.cards()).toEqual(['digest']);
    expect(told()).toEqual(requests.map(({ id }) => id));
  });

  it('are tried again together, with what fell due meanwhile', async () => {
    const { asked, requests } = await reminded(2);
    outbox.teams.failWith = (view) => (view.card === 'digest' ? new DeliveryFailure('retry', '429', 5000) : null);
    await outbox.deliver();
    expect(await statesOf('proposalReminder')).toEqual(['queued', 'queued']);
    outbox.teams.failWith = () => null;
    const late = await makeAsker();
    const { id } = await proposePartnership(makeContext({ person: late }), { personId: asked.id, ...words });
    await promiseReminder({ id, asked });
    outbox.later(10_000);
    await outbox.deliver();
    expect(told()).toEqual([...requests, { id }].map((request) => request.id));
    expect(await statesOf('proposalReminder')).toEqual(['delivered', 'merged', 'merged']);
  });

  it('end together, too, when nobody knows whether the card arrived', async () => {
    await reminded(3);
    outbox.teams.failWith = () => 'arrivedButUnknown';
    await outbox.deliver();
    outbox.later(60_000);
    await outbox.deliver();
    expect(outbox.cards()).toEqual(['digest']);
    expect(await statesOf('proposalReminder')).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('are a list that an answer to one of them does not replace', async () => {
    const { asked, requests } = await reminded(2);
    await outbox.deliver();
    const [first] = requests;
    await acceptPartnership(makeContext({ person: asked }), { id: first?.id ?? '' });
    const partnership = await Partnership.findById(first?.id).orFail();
    await queueCardUpdates(makeSystem(), partnership);
    await outbox.deliver();
    const digest = outbox.teams.sent.find(({ view }) => view.card === 'digest');
    expect(outbox.teams.updated.map(({ activityId }) => activityId)).not.toContain(digest?.activityId);
    expect(outbox.teams.updated).toHaveLength(1);
  });

  it('lose nothing and double nothing, at whichever write the process dies', async () => {
    let moments = 0;
    for (let at = 1; at <= moments + 1; at += 1) {
      await emptyDatabase();
      await makeSkills();
      outbox = new Outbox();
      const { requests } = await reminded(3);
      const seen = await crashAt(at, () => outbox.deliver());
      moments = Math.max(moments, seen);
      if (seen < at) break;
      const sentBefore = outbox.cards().length;
      for (let n = 0; n < 3; n += 1) {
        outbox.later(31_000);
        await outbox.recover();
        await outbox.deliver();
      }
      const states = await statesOf('proposalReminder');
      const expected = requests.map(({ id }) => id);
      // Killed after the card was handed over, or just before: all three are known to be unknown.
      const isUnknown = states.includes('unknown');
      expect({ at, states }).toEqual({
        at,
        states: isUnknown ? ['unknown', 'unknown', 'unknown'] : ['delivered', 'merged', 'merged'],
      });
      if (isUnknown) expect(outbox.cards().length).toBe(sentBefore);
      else expect({ at, told: told() }).toEqual({ at, told: expected });
    }
    expect(moments).toBeGreaterThan(3);
  }, 120_000);
});
