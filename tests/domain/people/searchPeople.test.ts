import fc from 'fast-check';
import { forgetProfiles } from '../../../api/domain/matching/profileIndex.ts';
import { identifyPerson } from '../../../api/domain/people/identifyPerson.ts';
import { keyNames } from '../../../api/domain/people/keyNames.ts';
import { listDepartments } from '../../../api/domain/people/listDepartments.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { nameKeys } from '../../../api/domain/people/nameKeys.ts';
import { searchPeople } from '../../../api/domain/people/searchPeople.ts';
import { stampChange } from '../../../api/domain/people/stampChange.ts';
import { makeContext, makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';

useDatabase();
beforeEach(emptyDatabase);

const find = async (search: string): Promise<string[]> => {
  const me = await Person.findOne({ tenantId: makeSystem().tenantId }).orFail();
  return (await searchPeople(makeContext({ person: me }), { search })).people.map(({ name }) => name);
};

describe('looking for a colleague by name', () => {
  it('finds the start of any part of a name, in any order, without case and accents', async () => {
    for (const name of ['Paula Barreto de Mattos', 'Ken Sánchez', 'Jean-Luc Müller', 'Pau Kennedy'])
      await makePerson({ name });
    expect(await find('pau')).toEqual(['Pau Kennedy', 'Paula Barreto de Mattos']);
    expect(await find('KEN')).toEqual(['Ken Sánchez', 'Pau Kennedy']);
    expect(await find('sanch')).toEqual(['Ken Sánchez']);
    expect(await find('mattos pau')).toEqual(['Paula Barreto de Mattos']);
    expect(await find('jean-l')).toEqual(['Jean-Luc Müller']);
    expect(await find('luc')).toEqual(['Jean-Luc Müller']);
    expect(await find('aula')).toEqual([]);
  });

  it('finds nobody by nothing, nor by what is a pattern elsewhere', async () => {
    await makePerson({ name: 'Paula Barreto' });
    for (const search of ['', '  ', '.*', '^', '(', '[a-z]', '$ne', '\\']) expect(await find(search)).toEqual([]);
    expect(await find('paula.*')).toEqual(['Paula Barreto']);
  });

  it('finds those who can be shown only, whatever they do just now, and 20 at most', async () => {
    await makePerson({ name: 'Ada Shown' });
    await makePerson({ name: 'Ada Paused', pausedUntil: new Date(testNow.getTime() + 1e9) });
    await makePerson({ name: 'Ada Full', freePlaces: 0 });
    await makePerson({ name: 'Ada Newcomer', confirmedAt: null });
    await makePerson({ name: 'Ada Leaver', leftAt: testNow });
    await makePerson({ name: 'Ada Elsewhere', tenantId: otherTenantId });
    expect(await find('ada')).toEqual(['Ada Full', 'Ada Paused', 'Ada Shown']);
    for (let at = 0; at < 30; at += 1) await makePerson({ name: `Zoe Number${at}` });
    expect(await find('zoe')).toHaveLength(20);
  });

  it('knows people who came by a token, and those from before there was a search', async () => {
    const { personId } = await identifyPerson(makeSystem(), { objectId: 'a', name: 'Tom Token' });
    await Person.updateOne({ _id: personId }, { confirmedAt: testNow });
    expect(await find('tok')).toEqual(['Tom Token']);
    await Person.updateMany({}, { $unset: { nameKeys: true } });
    expect(await find('tok')).toEqual([]);
    await keyNames(makeSystem());
    await keyNames(makeSystem());
    expect(await find('tok')).toEqual(['Tom Token']);
  });

  it('divides names into parts that begin none of a pattern, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const keys = nameKeys(name);
        expect(keys).toEqual([...new Set(keys)]);
        for (const key of keys) expect(key).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        expect(nameKeys(keys.join(' '))).toEqual(keys);
      }),
    );
  });
});

describe('departments', () => {
  it('are counted from five people on, without those who can’t be shown, whoever pauses', async () => {
    forgetProfiles();
    const people = [];
    for (let at = 0; at < 5; at += 1) people.push(await makePerson({ department: 'Sales' }));
    for (let at = 0; at < 4; at += 1) people.push(await makePerson({ department: 'Finance' }));
    people.push(await makePerson({ department: 'Finance', confirmedAt: null }));
    people.push(await makePerson({ department: 'Finance', leftAt: testNow }));
    const [first] = people;
    if (!first) throw new Error('nobody');
    await Person.updateOne({ _id: first._id }, { pausedUntil: new Date(testNow.getTime() + 1e9) });
    await stampChange(people.map(({ _id }) => _id));
    const { departments } = await listDepartments(makeContext({ person: first }));
    expect(departments).toEqual([{ name: 'Sales', people: 5 }]);
    expect(
      (await listDepartments(makeContext({ person: { ...first, _id: first._id, tenantId: otherTenantId } })))
        .departments,
    ).toEqual([]);
  });
});
