import { inTransaction } from '../../../api/domain/database.ts';
import { fitPair } from '../../../api/domain/matching/fitPair.ts';
import { Person, type PersonDocument, type PersonFields } from '../../../api/domain/people/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { makeContext, makePerson, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';

useDatabase();
beforeEach(emptyDatabase);

const entry = (skillId: string, level: number) => ({ skillId, level, state: 'kept', why: '', audience: 'teachers' });
const make = (teaches: string, wants: string, fields: object): Promise<PersonDocument> => {
  const { why: _, audience: __, ...teach } = entry(teaches, 4);
  return makePerson({ teaches: [teach], wants: [entry(wants, 3)], ...fields } as Partial<PersonFields>);
};
const makeMe = (fields: object = {}) => make('welding', 'sql', fields);
const makeThem = (fields: object = {}) => make('sql', 'welding', fields);
const fit = (me: PersonDocument, them: PersonDocument) => fitPair(makeContext({ person: me }), them.id);
const soon = new Date(testNow.getTime() + 60_000);

describe('the rules, checked again before anybody is asked', () => {
  it('let a pair pass that fits, with both people and what passes between them', async () => {
    const [me, them] = [await makeMe(), await makeThem()];
    const found = await fit(me, them);
    expect(found).toMatchObject({ refusal: null, fit: { comes: { skillId: 'sql' }, gives: { skillId: 'welding' } } });
    expect([found.mine.id, found.theirs.id]).toEqual([me.id, them.id]);
  });

  it.each([
    ['paused', {}, { pausedUntil: soon }],
    ['noFreePlace', {}, { freePlaces: 0 }],
    ['notOpen', {}, { openTo: [] }],
    ['noCommonLanguage', {}, { languages: ['th'] }],
    ['fewSharedHours', {}, { timeZone: 'Pacific/Auckland' }],
    ['nothingToLearn', {}, { teaches: [], wants: [] }],
    ['pausedMine', { pausedUntil: soon }, {}],
    ['noFreePlaceMine', { freePlaces: 0 }, {}],
    ['unconfirmedMine', { confirmedAt: null }, {}],
  ])('say %s', async (refusal, mine, theirs) => {
    expect(await fit(await makeMe(mine), await makeThem(theirs))).toMatchObject({ refusal, fit: null });
  });

  it('say reportingLine up to the manager of a manager, from both sides', async () => {
    const top = await makeThem();
    const middle = await makeThem({ managerId: top._id });
    const me = await makeMe({ managerId: middle._id });
    for (const superior of [middle, top]) {
      expect(await fit(me, superior)).toMatchObject({ refusal: 'reportingLine' });
      expect(await fit(superior, me)).toMatchObject({ refusal: 'reportingLine' });
    }
  });

  it('say resting while a pair is open or rests', async () => {
    const [me, them] = [await makeMe(), await makeThem()];
    const members = [{ personId: me._id }, { personId: them._id }];
    const dates = { proposedAt: testNow, answerBy: testNow, closedAt: testNow };
    await Partnership.insertMany([{ tenantId, state: 'ended', members, pairKey: 'x', askerId: me._id, ...dates }]);
    expect(await fit(me, them)).toMatchObject({ refusal: 'resting' });
  });

  it('know nobody of another tenant, nobody who has not confirmed or has left, and nobody who is not there', async () => {
    const me = await makeMe();
    const hidden = [
      await makeThem({ tenantId: otherTenantId }),
      await makeThem({ confirmedAt: null }),
      await makeThem({ leftAt: testNow }),
    ];
    for (const them of hidden) await expect(fit(me, them)).rejects.toMatchObject({ code: 'not_found' });
    await expect(fitPair(makeContext({ person: me }), 'f'.repeat(24))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('let me ask somebody who would be a mentor, whatever I am open to myself', async () => {
    const found = await fit(await makeMe({ openTo: [] }), await makeThem({ openTo: ['mentor'] }));
    expect(found).toMatchObject({ refusal: null, fit: { comes: { skillId: 'sql' }, gives: null } });
  });

  it('see what the caller’s transaction has written', async () => {
    const [me, them] = [await makeMe(), await makeThem()];
    const refusal = await inTransaction(async () => {
      await Person.updateOne({ _id: them._id }, { $set: { freePlaces: 0 } });
      return (await fit(me, them)).refusal;
    });
    expect(refusal).toBe('noFreePlace');
  });
});
