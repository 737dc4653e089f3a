import { blockPerson } from '../../../../api/domain/blocks/blockPerson.ts';
import { Message } from '../../../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../../api/domain/partnerships/declinePartnership.ts';
import { endPartnership } from '../../../../api/domain/partnerships/endPartnership.ts';
import { Partnership } from '../../../../api/domain/partnerships/model.ts';
import { askOneOff } from '../../../../api/domain/partnerships/oneOff/askOneOff.ts';
import { findHelpers } from '../../../../api/domain/partnerships/oneOff/findHelpers.ts';
import { findHelpersByWords } from '../../../../api/domain/partnerships/oneOff/findHelpersByWords.ts';
import { proposePartnership } from '../../../../api/domain/partnerships/proposePartnership.ts';
import { restingPairs } from '../../../../api/domain/partnerships/restingPairs.ts';
import { settleUnavailable } from '../../../../api/domain/partnerships/settleUnavailable.ts';
import { Person } from '../../../../api/domain/people/model.ts';
import { makeContext, makePerson, makeSystem, otherTenantId } from '../../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import { makeAsked, makeAsker, makePair, makeSkills, words } from '../pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const teaches = (level: number) => [{ skillId: 'sql', level, state: 'kept' as const }];
const placesOf = async (id: string) => (await Person.findById(id))?.freePlaces;

describe('asking for 25 minutes', () => {
  it('is one request with one card, about one thing that goes one way', async () => {
    const { asker, asked, as } = await makePair();
    const view = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    expect(view).toMatchObject({ isOneOff: true, state: 'proposed', iAsked: true, gives: null });
    expect(view.comes).toMatchObject({ skillId: 'sql', skillName: 'SQL', level: 4 });
    expect(await Message.find().lean()).toMatchObject([{ kind: 'proposal', personId: asked._id, state: 'queued' }]);
  });

  it('is one request however often it is asked, 20 at once', async () => {
    const { asker, asked, as } = await makePair();
    const ask = () => askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    const views = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(await Partnership.countDocuments()).toBe(1);
    expect(await Message.countDocuments()).toBe(1);
  });

  it('takes nobody’s place, so a full colleague can say yes, and gives none back', async () => {
    const { asker, asked, as } = await makePair({ capacity: 1, freePlaces: 0 }, { capacity: 1, freePlaces: 0 });
    const { id } = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await acceptPartnership(as(asked), { id });
    expect([await placesOf(asker.id), await placesOf(asked.id)]).toEqual([0, 0]);
    await endPartnership(as(asked), { id });
    expect([await placesOf(asker.id), await placesOf(asked.id)]).toEqual([0, 0]);
  });

  it('neither keeps two apart afterwards nor makes them old partners', async () => {
    const { asker, asked, as } = await makePair();
    const { id } = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    expect(await restingPairs(as(asker))).toEqual({ resting: new Set(), met: new Set() });
    await acceptPartnership(as(asked), { id });
    await endPartnership(as(asker), { id });
    expect(await restingPairs(as(asker))).toEqual({ resting: new Set(), met: new Set() });
    expect(await proposePartnership(as(asker), { personId: asked.id, ...words })).toMatchObject({ state: 'proposed' });
  });

  it('is told of a no as of any other: the next morning, with nothing said of why', async () => {
    const { asker, asked, as } = await makePair();
    const { id } = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await declinePartnership(as(asked), { id });
    const again = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    expect(again).toMatchObject({ id, state: 'proposed' });
    expect(await Message.find({ kind: 'notThisTime' }).lean()).toMatchObject([
      { personId: asker._id, state: 'queued' },
    ]);
  });

  it('stays open when a place is taken elsewhere, and closes when somebody leaves', async () => {
    const { asker, asked, as } = await makePair({}, { capacity: 1, freePlaces: 0 });
    const { id } = await askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await settleUnavailable(makeSystem());
    expect(await Partnership.findById(id).lean()).toMatchObject({ state: 'proposed' });
    await Person.updateOne({ _id: asked._id }, { $set: { leftAt: new Date('2026-03-02T00:00:00Z') } });
    await settleUnavailable(makeSystem());
    expect(await Partnership.findById(id).lean()).toMatchObject({ state: 'expired', closedBecause: 'unavailable' });
  });

  it.each([
    ['pauses', { pausedUntil: new Date('2026-04-01T00:00:00Z') }],
    ['wants to be asked for nothing', { capacity: 0, freePlaces: 0 }],
    ['speaks another language', { languages: ['th'] }],
    ['does not teach it any more', { teaches: [] }],
    ['only had it suggested', { teaches: [{ skillId: 'sql', level: 4, state: 'suggested' as const }] }],
  ])('refuses somebody who %s in the same words, and changes nothing', async (_why, fields) => {
    const { asker, asked, as } = await makePair({}, fields);
    const ask = askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await expect(ask).rejects.toMatchObject({ code: 'conflict', reason: 'notAvailable' });
    expect([await Partnership.countDocuments(), await Message.countDocuments()]).toEqual([0, 0]);
  });

  it('refuses somebody who is not to be matched with the asker in the same words', async () => {
    const { asker, asked, as } = await makePair();
    await blockPerson(as(asked), { id: asker.id });
    const ask = askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await expect(ask).rejects.toMatchObject({ code: 'conflict', reason: 'notAvailable' });
  });

  it('is not for one’s own manager, oneself, or another company', async () => {
    const { asked, as } = await makePair();
    const asker = await makeAsker({ managerId: asked._id });
    const ask = (personId: string) => askOneOff(as(asker), { personId, skillId: 'sql' });
    await expect(ask(asked.id)).rejects.toMatchObject({ reason: 'reportingLine' });
    await expect(ask(asker.id)).rejects.toMatchObject({ reason: 'notWithYourself' });
    const foreign = await makeAsked({ tenantId: otherTenantId });
    await expect(ask(foreign.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('waits until the asker has said who they are', async () => {
    const { asker, asked, as } = await makePair({ confirmedAt: null });
    const ask = askOneOff(as(asker), { personId: asked.id, skillId: 'sql' });
    await expect(ask).rejects.toMatchObject({ reason: 'notReadyMine' });
  });
});

describe('who can help', () => {
  it('names at most six who may be asked, at the higher level first', async () => {
    const asker = await makeAsker();
    for (const level of [1, 5, 3, 2, 4, 2, 1]) await makePerson({ teaches: teaches(level) });
    await makePerson({ teaches: teaches(5), pausedUntil: new Date('2026-04-01T00:00:00Z') });
    const view = await findHelpers(makeContext({ person: asker }), { skillId: 'sql' });
    expect(view).toMatchObject({ skillId: 'sql', skillName: 'SQL' });
    expect(view.helpers.map(({ level }) => level)).toEqual([5, 4, 3, 2, 2, 1]);
    expect(view.helpers[0]?.sharedTime).not.toBeNull();
  });

  it('spreads the load: who was asked lately comes later', async () => {
    const { asker, asked, as } = await makePair();
    const other = await makePerson({ teaches: teaches(2) });
    const first = async () => (await findHelpers(as(asker), { skillId: 'sql' })).helpers[0]?.person.id;
    expect(await first()).toBe(asked.id);
    const somebodyElse = await makeAsker();
    await askOneOff(as(somebodyElse), { personId: asked.id, skillId: 'sql' });
    expect(await first()).toBe(other.id);
  });

  it('puts a person whom the asker came for first, if they can help', async () => {
    const asker = await makeAsker();
    const people = await Promise.all([5, 4, 3].map((level) => makePerson({ teaches: teaches(level), wants: [] })));
    const manager = await makePerson({ teaches: teaches(5) });
    await Person.updateOne({ _id: asker._id }, { managerId: manager._id });
    const namesFor = async (personId?: string) => {
      const { helpers } = await findHelpers(makeContext({ person: asker }), {
        skillId: 'sql',
        ...(personId && { personId }),
      });
      return helpers.map(({ person }) => person.id);
    };
    const usual = people.map(({ id }) => id as string);
    expect(await namesFor()).toEqual(usual);
    expect(await namesFor(usual[2])).toEqual([usual[2], usual[0], usual[1]]);
    expect(await namesFor(manager.id as string)).toEqual(usual);
  });

  it('shows nobody of another company, and refuses an unknown skill', async () => {
    const asker = await makeAsker();
    await makeAsked({ tenantId: otherTenantId });
    expect(await findHelpers(makeContext({ person: asker }), { skillId: 'sql' })).toMatchObject({ helpers: [] });
    const unknown = findHelpers(makeContext({ person: asker }), { skillId: 'alchemy' });
    await expect(unknown).rejects.toMatchObject({ code: 'invalid', reason: 'unknownSkill' });
  });

  it.each(['SQL', 'sql this week?', 'the SQL report', 'a slow sql'])('understands “%s”', async (text) => {
    const { asker, asked, as } = await makePair();
    const found = await findHelpersByWords(as(asker), { text });
    expect(found?.skillId).toBe('sql');
    expect(found?.helpers.map(({ person }) => person.id)).toEqual([asked.id]);
  });

  it.each(['', '?!', 'the meaning of life'])('says so when “%s” names no skill', async (text) => {
    const { asker, as } = await makePair();
    expect(await findHelpersByWords(as(asker), { text })).toBeNull();
  });
});
