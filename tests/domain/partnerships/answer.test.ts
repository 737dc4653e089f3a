import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { listPartnerships } from '../../../api/domain/partnerships/listPartnerships.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeContext, otherTenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeAsked, makeAsker, makeRequest, makeSkills, words } from './pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const freePlaces = async (...people: { _id: unknown }[]): Promise<(number | undefined)[]> =>
  Promise.all(people.map(async ({ _id }) => (await Person.findOne({ _id }).lean())?.freePlaces));

describe('accepting', () => {
  it('makes the pair active for both, takes a place of each and promises the asker a card', async () => {
    const { asker, asked, id, as } = await makeRequest();
    expect(await acceptPartnership(as(asked), { id })).toMatchObject({ state: 'active', iAsked: false });
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'active', iAsked: true });
    expect(await freePlaces(asker, asked)).toEqual([1, 1]);
    expect(await Message.find({ kind: 'agreed' }).lean()).toMatchObject([{ personId: asker._id, state: 'queued' }]);
    expect(await Message.find({ kind: 'proposal' }).lean()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is one effect when 20 taps through two doors come at once', async () => {
    const { asker, asked, id, as } = await makeRequest();
    const views = await Promise.all(
      Array.from({ length: 20 }, (_, n) => acceptPartnership({ ...as(asked), door: n % 2 ? 'tab' : 'bot' }, { id })),
    );
    expect(views.every((view) => view.state === 'active')).toBe(true);
    expect(await freePlaces(asker, asked)).toEqual([1, 1]);
    expect(await Message.countDocuments({ kind: 'agreed' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'partnership.accepted' })).toBe(1);
  });

  it('lets one of 20 different requests to a person with one place become a partnership', async () => {
    const popular = await makeAsked({ capacity: 1, freePlaces: 1 });
    const askers = await Promise.all(Array.from({ length: 20 }, () => makeAsker()));
    const requests = await Promise.all(
      askers.map((person) => proposePartnership(makeContext({ person }), { personId: popular.id, ...words })),
    );
    const results = await Promise.allSettled(
      requests.map(({ id }) => acceptPartnership(makeContext({ person: popular }), { id })),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await Partnership.countDocuments({ state: 'active' })).toBe(1);
    expect(await Partnership.countDocuments({ state: 'expired', closedBecause: 'unavailable' })).toBe(19);
    expect(await freePlaces(popular)).toEqual([0]);
    expect(await Message.countDocuments({ kind: 'notThisTime' })).toBe(19);
  });

  it('closes what the accepter and the asker can no longer take on', async () => {
    const { asker, asked, id, as } = await makeRequest({ capacity: 1, freePlaces: 1 });
    const third = await makeAsked();
    const other = await proposePartnership(as(asker), { personId: third.id, ...words });
    await acceptPartnership(as(asked), { id });
    expect(await getPartnership(as(third), { id: other.id })).toMatchObject({ state: 'expired' });
    expect((await listPartnerships(as(asker))).partnerships.map((view) => view.id)).toEqual([id]);
  });

  it.each(['asker', 'stranger', 'other tenant'])('is refused for the %s', async (who) => {
    const { asker, id, as } = await makeRequest();
    const stranger = await makeAsked(who === 'other tenant' ? { tenantId: otherTenantId } : {});
    await expect(acceptPartnership(as(who === 'asker' ? asker : stranger), { id })).rejects.toMatchObject(
      who === 'asker' ? { reason: 'notYoursToAnswer' } : { code: 'not_found', reason: 'partnershipNotFound' },
    );
    expect(await Partnership.findById(id).lean()).toMatchObject({ state: 'proposed' });
  });

  it('comes too late after seven days, and changes nothing', async () => {
    const { asked, id, as } = await makeRequest();
    await expect(acceptPartnership(as(asked, new Date('2026-03-10T09:00:01Z')), { id })).rejects.toMatchObject({
      reason: 'requestClosed',
    });
    expect(await freePlaces(asked)).toEqual([2]);
  });

  it('and declining at once have one winner', async () => {
    const { asked, id, as } = await makeRequest();
    const results = await Promise.allSettled([
      acceptPartnership(as(asked), { id }),
      declinePartnership(as(asked), { id }),
    ]);
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const { state } = await getPartnership(as(asked), { id });
    expect(await Message.countDocuments({ kind: state === 'active' ? 'agreed' : 'notThisTime' })).toBe(1);
    expect(await Message.countDocuments({ kind: state === 'active' ? 'notThisTime' : 'agreed' })).toBe(0);
  });
});

describe('wrapping up', () => {
  it.each(['asker', 'asked'] as const)(
    'is one tap for the %s, gives both places back and thanks the other',
    async (who) => {
      const pair = await makeActive();
      const [me, other] = who === 'asker' ? [pair.asker, pair.asked] : [pair.asked, pair.asker];
      expect(await endPartnership(pair.as(me), { id: pair.id })).toMatchObject({ state: 'ended' });
      expect(await freePlaces(pair.asker, pair.asked)).toEqual([2, 2]);
      expect(await Message.find({ kind: 'ended' }).lean()).toMatchObject([{ personId: other._id }]);
    },
  );

  it('is one effect when both tap 10 times at once', async () => {
    const { asker, asked, id, as } = await makeActive();
    await Promise.all(Array.from({ length: 20 }, (_, n) => endPartnership(as(n % 2 ? asker : asked), { id })));
    expect(await freePlaces(asker, asked)).toEqual([2, 2]);
    expect(await Message.countDocuments({ kind: 'ended' })).toBe(1);
  });

  it('is refused for a request, and nothing a stranger can do', async () => {
    const { asker, id, as } = await makeRequest();
    await expect(endPartnership(as(asker), { id })).rejects.toMatchObject({ reason: 'notActive' });
    await expect(endPartnership(makeContext({ person: await makeAsker() }), { id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
