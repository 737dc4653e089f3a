import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { blockedPeople } from '../../../api/domain/blocks/blockedPeople.ts';
import { blockPerson } from '../../../api/domain/blocks/blockPerson.ts';
import { blocksAmong } from '../../../api/domain/blocks/blocksAmong.ts';
import { listBlocks } from '../../../api/domain/blocks/listBlocks.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { unblockPerson } from '../../../api/domain/blocks/unblockPerson.ts';
import { findPartners } from '../../../api/domain/matching/findPartners.ts';
import { forgetProfiles } from '../../../api/domain/matching/profileIndex.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { listPartnerships } from '../../../api/domain/partnerships/listPartnerships.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { stampChange } from '../../../api/domain/people/stampChange.ts';
import { makeContext, makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makePair, makeRequest, makeSkills, words } from '../partnerships/pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);
beforeEach(forgetProfiles);

const later = (days: number): Date => new Date(testNow.getTime() + days * 86_400_000);

describe('"don’t match me with"', () => {
  it('keeps both out of each other’s search, whoever asked for it, until it is taken back', async () => {
    const { asker, asked, as } = await makePair();
    await stampChange([asker._id, asked._id]);
    const finds = async (person: typeof asker, at: number) => {
      const { suggestions, fitting } = await findPartners(as(person, later(at)), {});
      return { names: suggestions.map(({ person: { name } }) => name), fitting };
    };
    expect(await finds(asker, 0)).toEqual({ names: [asked.name], fitting: 1 });
    const { people } = await blockPerson(as(asked), { id: asker.id });
    expect(people.map(({ name }) => name)).toEqual([asker.name]);
    expect([await finds(asker, 1), await finds(asked, 1)]).toEqual([
      { names: [], fitting: 0 },
      { names: [], fitting: 0 },
    ]);
    expect(await unblockPerson(as(asked), { id: asker.id })).toEqual({ people: [] });
    expect(await finds(asker, 2)).toEqual({ names: [asked.name], fitting: 1 });
  });

  it('is one wish however often it is repeated, also 20 times at once, and leaves no trace', async () => {
    const { asker, asked, as } = await makePair();
    await Promise.all(Array.from({ length: 20 }, () => blockPerson(as(asked), { id: asker.id })));
    expect(await Block.countDocuments()).toBe(1);
    expect(await Message.countDocuments()).toBe(0);
    expect(await AuditEntry.countDocuments()).toBe(0);
    await Promise.all(Array.from({ length: 5 }, () => unblockPerson(as(asked), { id: asker.id })));
    expect(await Block.countDocuments()).toBe(0);
  });

  it('is the owner’s alone: the other reads an empty list', async () => {
    const { asker, asked, as } = await makePair();
    await blockPerson(as(asked), { id: asker.id });
    expect((await listBlocks(as(asked))).people).toHaveLength(1);
    expect(await listBlocks(as(asker))).toEqual({ people: [] });
    // Taking back what the other wrote is not possible either.
    await unblockPerson(as(asker), { id: asked.id });
    expect((await listBlocks(as(asked))).people).toHaveLength(1);
  });

  it('is not possible with oneself, nor with somebody who can’t be seen, who are all the same', async () => {
    const { asker, as } = await makePair();
    await expect(blockPerson(as(asker), { id: asker.id })).rejects.toMatchObject({ reason: 'notWithYourself' });
    const hidden = [
      await makePerson({ confirmedAt: null }),
      await makePerson({ leftAt: testNow }),
      await makePerson({ tenantId: otherTenantId }),
      { id: '0'.repeat(24) },
    ];
    const refusals = await Promise.allSettled(hidden.map(({ id }) => blockPerson(as(asker), { id: String(id) })));
    expect(refusals[0]).toMatchObject({ status: 'rejected', reason: { code: 'not_found', reason: 'personNotFound' } });
    expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await Block.countDocuments()).toBe(0);
  });

  it('closes a request to me as any other cause would: told on the next working morning, in the same words', async () => {
    const { asker, asked, id, as } = await makeRequest();
    const open = await getPartnership(as(asker), { id });
    await blockPerson(as(asked), { id: asker.id });
    await blockPerson(as(asked), { id: asker.id });
    expect(await getPartnership(as(asker), { id })).toEqual(open);
    expect(await Message.find({ kind: 'notThisTime' }).lean()).toMatchObject([
      { personId: asker._id, state: 'queued' },
    ]);
    await sweepPartnerships(makeSystem({ now: later(2) }));
    expect(await getPartnership(as(asker, later(2)), { id })).toMatchObject({ state: 'expired', declineLine: '' });
  });

  it.each(['proposed', 'answered'])('takes my own request back when it is %s', async (state) => {
    const { asker, asked, id, as } = await makeRequest();
    if (state === 'answered')
      await Partnership.updateOne({ _id: id }, { state: 'declined', isRevealed: false, closedBecause: 'declined' });
    await blockPerson(as(asker), { id: asked.id });
    expect(await Partnership.findById(id).lean()).toMatchObject({ state: 'expired', closedBecause: 'withdrawn' });
    expect(await Message.countDocuments({ kind: 'notThisTime', state: 'queued' })).toBe(0);
  });

  it('leaves an active partnership to the two of them', async () => {
    const { asker, asked, id, as } = await makeActive();
    await blockPerson(as(asked), { id: asker.id });
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'active' });
  });

  it('leaves no request open that was written at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { asker, asked, as } = await makePair();
      await Promise.allSettled([
        proposePartnership(as(asker), { personId: asked.id, ...words }),
        blockPerson(as(asked), { id: asker.id }),
      ]);
    }
    expect(await Block.countDocuments()).toBe(10);
    expect(await Partnership.countDocuments({ state: 'proposed' })).toBe(0);
  });

  it('is known to rounds in both directions, each pair once, and only among those who take part', async () => {
    const [a, b, c, d] = [await makePerson(), await makePerson(), await makePerson(), await makePerson()];
    await blockPerson(makeContext({ person: a }), { id: b.id });
    await blockPerson(makeContext({ person: b }), { id: a.id });
    await blockPerson(makeContext({ person: c }), { id: a.id });
    await blockPerson(makeContext({ person: a }), { id: d.id });
    const pairs = await blocksAmong(makeSystem(), [a.id, b._id, c.id]);
    expect(pairs).toEqual([[a.id, b.id].toSorted(), [a.id, c.id].toSorted()].toSorted());
    expect(await blocksAmong(makeSystem({ tenantId: otherTenantId }), [a.id, b.id])).toEqual([]);
    expect(await blockedPeople(makeContext({ person: a }))).toEqual(new Set([b.id, c.id, d.id]));
  });
});

describe('somebody who was blocked', () => {
  it('cannot tell it from any other cause, by any answer of search, request or board', async () => {
    const { asker, asked, as } = await makePair();
    const answers: string[] = [];
    const cause = {
      blockedByThem: () => blockPerson(as(asked), { id: asker.id }),
      blockedByMe: () => blockPerson(as(asker), { id: asked.id }),
    };
    for (const block of Object.values(cause)) {
      await block();
      const asking = await proposePartnership(as(asker), { personId: asked.id, ...words }).catch(
        (error: unknown) => error,
      );
      answers.push(JSON.stringify([asking, await findPartners(as(asker), {}), await listPartnerships(as(asker))]));
      await Block.deleteMany({});
    }
    expect(answers[0]).toContain('notAvailable');
    expect(answers[1]).toBe(answers[0]);
  });
});
