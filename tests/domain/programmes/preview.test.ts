import { blockPerson } from '../../../api/domain/blocks/blockPerson.ts';
import { forgetProfiles } from '../../../api/domain/matching/profileIndex.ts';
import { previewProgramme } from '../../../api/domain/programmes/previewProgramme.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { stampChange } from '../../../api/domain/people/stampChange.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDraft } from '../../support/programme.ts';
import { makeAsked, makeAsker, makeSkills } from '../partnerships/pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);
beforeEach(forgetProfiles);

const named = (people: readonly { id: string }[]) =>
  makeDraft({ audience: { kind: 'named', personIds: people.map(({ id }) => id) } });

/** As many who want SQL as can teach it, and the other way round with welding. */
const makeCouples = async (couples: number) => {
  const people = [];
  for (let at = 0; at < couples; at += 1) people.push(await makeAsker(), await makeAsked());
  return people;
};

describe('what a draft would mean', () => {
  it('is told for eight people as in the picture: four pairs, 28 possible, repeats after round seven', async () => {
    const people = await makeCouples(4);
    const ctx = makeContext({ person: people[0] ?? (await makePerson()) });
    const preview = await previewProgramme(ctx, named(people));
    expect(preview).toMatchObject({
      people: 8,
      possiblePairs: 28,
      repeatsAfterRound: 7,
      expectsOneWay: true,
      isSmall: true,
      bothLearn: 4,
    });
    expect(preview.faces.map(({ id }) => id)).toEqual(people.map(({ id }) => id as string));
    expect(preview.pairs.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await Programme.countDocuments()).toBe(0);
  });

  it('does not change with a break, a full calendar or a wish not to be matched: trying would tell', async () => {
    const people = await makeCouples(3);
    const [me, other, third] = people;
    if (!me || !other || !third) throw new Error('nobody');
    const ctx = makeContext({ person: me });
    const before = JSON.stringify(await previewProgramme(ctx, named(people)));
    await blockPerson(makeContext({ person: other }), { id: me.id });
    await Person.updateOne({ _id: other._id }, { pausedUntil: new Date(testNow.getTime() + 1e9) });
    await Person.updateOne({ _id: third._id }, { freePlaces: 0 });
    expect(JSON.stringify(await previewProgramme(ctx, named(people)))).toBe(before);
  });

  it('counts who can be shown, in departments and everywhere, and shows nobody there', async () => {
    const people = [];
    for (let at = 0; at < 7; at += 1) people.push(await makePerson({ department: at < 5 ? 'Sales' : 'Finance' }));
    people.push(await makePerson({ department: 'Sales', confirmedAt: null }));
    people.push(await makePerson({ department: 'Sales', leftAt: testNow }));
    people.push(await makePerson({ department: 'Sales', tenantId: otherTenantId }));
    await stampChange(people.map(({ _id }) => _id));
    const ctx = makeContext({ person: people[0] ?? (await makePerson()) });
    const sales = makeDraft({ audience: { kind: 'departments', departments: ['Sales', 'Nowhere'] } });
    expect(await previewProgramme(ctx, sales)).toMatchObject({ people: 5, faces: [], pairs: [], repeatsAfterRound: 5 });
    expect(await previewProgramme(ctx, makeDraft())).toMatchObject({ people: 7 });
  });

  it('promises no end of new faces where there is none within two years', async () => {
    const people = await makeCouples(5);
    const ctx = makeContext({ person: people[0] ?? (await makePerson()) });
    expect((await previewProgramme(ctx, named(people))).repeatsAfterRound).toBeNull();
    const monthly = { ...named(people), rhythm: { everyWeeks: 1, minutes: 30, roundMonths: 1 } as const };
    expect((await previewProgramme(ctx, monthly)).repeatsAfterRound).toBe(9);
    expect(await previewProgramme(ctx, { ...monthly, kind: 'mentoring' })).toMatchObject({ pairs: [] });
    expect(await previewProgramme(ctx, named([]))).toMatchObject({
      people: 0,
      possiblePairs: 0,
      repeatsAfterRound: null,
    });
  });
});
