import { Message } from '../../../api/domain/messages/model.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { settleUnavailable } from '../../../api/domain/partnerships/settleUnavailable.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeRequest, makeSkills } from './pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const leave = (person: { _id: unknown }) => Person.updateOne({ _id: person._id }, { $set: { leftAt: testNow } });

describe('when somebody leaves the company', () => {
  it('their partnership is wrapped up, the other is told and has a place again', async () => {
    const { asker, asked, id, as } = await makeActive();
    await leave(asked);
    await Promise.all(Array.from({ length: 5 }, () => settleUnavailable(makeSystem())));
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'ended' });
    expect(await Message.find({ kind: 'ended' }).lean()).toMatchObject([{ personId: asker._id }]);
    expect(await Person.findById(asker._id).lean()).toMatchObject({ freePlaces: 2 });
  });

  it('who asked them reads the same "not this time" as after a no, in the morning', async () => {
    const { asker, asked, id, as } = await makeRequest();
    await leave(asked);
    await settleUnavailable(makeSystem());
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'proposed' });
    await sweepPartnerships(makeSystem({ now: new Date(testNow.getTime() + 2 * 86_400_000) }));
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'expired' });
    expect(await settleUnavailable(makeSystem())).toBe(0);
  });
});

describe('when somebody makes no more room', () => {
  it('open requests to them close like any other, wherever the sweep runs', async () => {
    const { asker, asked, id, as } = await makeRequest();
    await Person.updateOne({ _id: asked._id }, { $set: { capacity: 0, freePlaces: 0 } });
    await Promise.all(Array.from({ length: 5 }, () => settleUnavailable(makeSystem())));
    expect(await getPartnership(as(asked), { id })).toMatchObject({ state: 'expired' });
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'proposed' });
    expect(await Message.countDocuments({ kind: 'notThisTime' })).toBe(1);
  });
});
